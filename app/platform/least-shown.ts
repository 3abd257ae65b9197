/** Fewer people than so many might be told apart: how many they are is not said. */
export const leastShown = 5;
