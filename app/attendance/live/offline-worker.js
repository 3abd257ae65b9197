/*
 * Lets the list of a session open without network, on the device that opened it: its pages, what they
 * need, the last marks. It answers for these addresses and for nothing else of the site.
 */

const cacheName = 'rpbs-presence';
/** Without its fragment: a sprite of icons is one file, whichever of them is drawn. */
const keyOf = ({ url }) => url.replace(/#.*$/u, '');
const isAsset = ({ pathname }) => pathname.startsWith('/assets/');
/** A code that moves, a signature: with the network, or not at all. */
const isOfNow = ({ pathname }) => /\/(?:code|signature\/[^/]+)$/u.test(pathname);
const isMarks = ({ pathname }) => pathname.endsWith('/marques');

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** What the network says, kept; once it says no (signed out, no longer theirs), nothing is kept. */
async function ask(request) {
  const key = keyOf(request);
  const answer = await fetch(isAsset(new URL(key)) ? key : request);
  const cache = await caches.open(cacheName);
  if (answer.ok && answer.type === 'basic') await cache.put(key, answer.clone());
  else if (request.mode === 'navigate' || [401, 403, 404].includes(answer.status))
    await cache.delete(key);
  return answer;
}

async function recall(request) {
  const kept = await caches.match(keyOf(request), { cacheName, ignoreVary: true });
  if (!kept) return Response.error();
  if (!isMarks(new URL(request.url))) return kept;
  const headers = new Headers(kept.headers);
  headers.set('X-Sans-Reseau', 'oui');
  return new Response(kept.body, { headers });
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || isOfNow(url)) return;
  if (isAsset(url))
    // Named by what they hold: what is kept is right.
    event.respondWith(
      caches
        .match(keyOf(request), { cacheName, ignoreVary: true })
        .then((kept) => kept ?? ask(request)),
    );
  else if (request.mode === 'navigate' || isMarks(url))
    event.respondWith(ask(request).catch(() => recall(request)));
});
