import worker from '#app/alerts/live/push-worker.js?raw';

/** The service worker of notifications: at the root, so that it may answer for every page. */
export const loader = () =>
  new Response(worker, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    },
  });
