import { createHmac } from 'node:crypto';

import type { Settings } from '#app/platform/settings.server.ts';

export type IceServer = { urls: string[]; username?: string; credential?: string };

const validForInSeconds = 4 * 3600;

const listed = (urls: string | undefined) => urls?.split(',').map((url) => url.trim()) ?? [];

/**
 * Where browsers find how to reach each other. The TURN password lasts four hours: it is made from
 * the secret shared with the TURN server, as the « TURN REST API » of coturn wants
 * (draft-uberti-behave-turn-rest).
 */
export function issueIceServers(
  { STUN_URLS, TURN_URLS, TURN_SECRET }: Settings,
  userId: string,
  now: Date,
): IceServer[] {
  const servers: IceServer[] = STUN_URLS ? [{ urls: listed(STUN_URLS) }] : [];
  if (TURN_URLS && TURN_SECRET) {
    const until = Math.floor(now.getTime() / 1000) + validForInSeconds;
    const username = `${until}:${userId}`;
    const credential = createHmac('sha1', TURN_SECRET).update(username).digest('base64');
    servers.push({ urls: listed(TURN_URLS), username, credential });
  }
  return servers;
}
