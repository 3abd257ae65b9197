import { type ComponentType, lazy, Suspense, useEffect } from 'react';

const atHand: Promise<void>[] = [];

/** The server waits for them once, before its first page: no page of ours may suspend. */
export async function partsAtHand(): Promise<void> {
  await Promise.all(atHand);
}

/**
 * A part of a page that its first view need not carry to everyone: what only professionals read, or
 * what a search without result says. The server writes it with the rest of the page; the browser
 * fetches its code when the part is there, and what the server wrote stays in place meanwhile.
 *
 * @param load imports its module, by an address that the bundler can read.
 */
export function apart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  // Its type speaks of references to the part, which nobody takes.
  const Fetched = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  let Known: ComponentType<Props> | null = null;
  if (import.meta.env.SSR) {
    const keep = async () => {
      Known = await load();
    };
    atHand.push(keep());
  }
  return function Part(props: Props) {
    const Shown = Known ?? Fetched;
    return (
      <Suspense fallback={<Awaited />}>
        <Shown {...props} />
      </Suspense>
    );
  };
}

/** Nothing yet. An address that points into the part is gone to once it is there. */
function Awaited() {
  useEffect(() => {
    const target = () => document.querySelector(`#${CSS.escape(location.hash.slice(1))}`);
    if (!location.hash || target()) return undefined;
    return () => void requestAnimationFrame(() => target()?.scrollIntoView());
  }, []);
  return null;
}
