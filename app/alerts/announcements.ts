import { job } from '#app/platform/jobs.server.ts';

/** A notification waits to be sent to a device. */
export const pushPosted = job<{ pushId: string }>('push-posted');
