/**
 * Work of which only one is under way: asked for meanwhile, it is done once more after it, however
 * often it was asked for.
 * @returns what asks for it, and waits until nothing more is asked.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  let isAsked = false;
  const workOn = async () => {
    try {
      while (isAsked) {
        isAsked = false;
        await work();
      }
    } finally {
      // At once: what is asked from here on is asked anew.
      underWay = null;
    }
  };
  return () => {
    isAsked = true;
    underWay ??= workOn();
    return underWay;
  };
}
