/** Who was quicker, and what was about to be sent: nobody loses what they wrote. */
export type Unsent = { takenBy: string; body: string };
