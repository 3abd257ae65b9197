/** Where the worker is that lets the list of a session open without network. */
const workerAddress = '/formations/hors-ligne.js';
const cacheName = 'rpbs-presence';

/**
 * Keeps these pages of the list of a session, and what they need, so that they open without network
 * on this device until its member signs out. A browser that cannot goes on without.
 * @param scope the address below which all of them are.
 */
export async function keepOffline(scope: string, pages: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  try {
    await navigator.serviceWorker.register(workerAddress, { scope });
    const cache = await caches.open(cacheName);
    const assets = performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/#.*$/u, ''))
      .filter((name) => name.startsWith(`${location.origin}/assets/`));
    await Promise.all([...new Set([...pages, ...assets])].map((each) => cache.add(each)));
  } catch {
    // Private browsing, a full disk, the network gone meanwhile: the page still works with a network.
  }
}

/** Forgets the lists that this device kept: they hold names. Workers and pages together. */
export async function forgetOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  try {
    if (!(await caches.delete(cacheName))) return;
    const workers = await navigator.serviceWorker.getRegistrations();
    const ours = workers.filter(({ active, waiting, installing }) =>
      (active ?? waiting ?? installing)?.scriptURL.endsWith(workerAddress),
    );
    await Promise.all(ours.map((worker) => worker.unregister()));
  } catch {
    // A browser that refuses its storage kept nothing.
  }
}
