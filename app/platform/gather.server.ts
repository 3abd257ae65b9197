/**
 * What is asked within a moment is done at once, for each database: a thousand people who look at a
 * message are one statement. What comes while it is done waits for the next time.
 * @param work is given what was gathered, in its order.
 * @returns what asks; settled once it is done.
 */
export function gathering<Key extends object, Item>(
  forInMs: number,
  work: (key: Key, items: Item[]) => Promise<void>,
): (key: Key, item: Item) => Promise<void> {
  const gathered = new WeakMap<Key, { items: Item[]; done: Promise<void> }>();
  const before = new WeakMap<Key, Promise<void>>();

  async function doSoon(key: Key, items: Item[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, forInMs));
    await before.get(key)?.catch(() => undefined); // Told to those who asked.
    gathered.delete(key);
    const doing = work(key, items);
    before.set(key, doing);
    await doing;
  }

  return (key, item) => {
    const waiting = gathered.get(key);
    if (waiting) {
      waiting.items.push(item);
      return waiting.done;
    }
    const items = [item];
    const done = doSoon(key, items);
    gathered.set(key, { items, done });
    return done;
  };
}
