/* What the browser keeps of this site to be notified by: it fetches nothing, and keeps nothing. */

self.addEventListener('push', (event) => {
  const { title = 'RPBS', body = '', tag = '', address = '/aide' } = event.data?.json() ?? {};
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      renotify: tag !== '',
      lang: 'fr',
      data: { address },
    }),
  );
});

/** The page is shown where it is open already, else opened. */
async function show(address) {
  const wanted = new URL(address, self.location.origin);
  if (wanted.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => new URL(url).pathname === wanted.pathname);
  await (there ? there.focus() : self.clients.openWindow(wanted.href));
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data?.address ?? '/aide'));
});
