import worker from '#app/attendance/live/offline-worker.js?raw';

/** The worker that lets the list of a session open without network; it may answer below /formations. */
export const loader = () =>
  new Response(worker, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    },
  });
