import dns from 'node:dns';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

import webPush from 'web-push';

import { isPublicIp } from './push-endpoint.server.ts';

/** Our own keys (RFC 8292), by which a push service knows who writes. */
export type PushKeys = { publicKey: string; privateKey: string; contact: string };

/** A browser that asked for notifications. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };

export type PushLetter = {
  /** Sealed for that browser alone (RFC 8291). */
  payload: object;
  worthForInSeconds: number;
  isUrgent: boolean;
  /** A later letter under the same one takes the place of one that waits still: 32 signs at most. */
  topic: string;
};

type Sealed = { headers: Record<string, string>; body: Buffer };

/** Hands a sealed letter to the push service. @returns its HTTP status. @throws where it was not reached. */
export type PushTransport = (endpoint: string, sealed: Sealed) => Promise<number>;

/** taken; gone: that browser wants no more; refused: this letter, for good. */
export type PushAnswer = 'taken' | 'gone' | 'refused';

export const makePushKeys = () => webPush.generateVAPIDKeys();

/**
 * Sends one letter to one browser.
 * @throws what the service or the network said, where it is worth trying again.
 */
export async function pushLetter(
  { endpoint, p256dh, auth }: PushTarget,
  { payload, worthForInSeconds, isUrgent, topic }: PushLetter,
  { contact, publicKey, privateKey }: PushKeys,
  transport: PushTransport,
): Promise<PushAnswer> {
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(payload),
    {
      vapidDetails: { subject: contact, publicKey, privateKey },
      TTL: worthForInSeconds,
      urgency: isUrgent ? 'high' : 'normal',
      topic,
    },
  );
  if (!body) throw new Error('A letter without a body');
  const status = await transport(endpoint, { headers: toTexts(headers), body });
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status >= 500) throw new Error(`The push service answered ${status}`);
  return 'refused';
}

const toTexts = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Names stand for what they will when they are used: none may lead into our own network. */
const lookUpOutside: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, '');
      return;
    }
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicIp(address)))
      callback(
        Object.assign(new Error(`${hostname} is not of the Internet`), { code: 'EINNER' }),
        '',
      );
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

const patienceInMs = 10_000;

/** Over the Internet, and never into the network of the server; redirections are not followed. */
export const overInternet: PushTransport = (endpoint, { headers, body }) =>
  new Promise((resolve, reject) => {
    const request = https.request(
      endpoint,
      { method: 'POST', headers, lookup: lookUpOutside, timeout: patienceInMs },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    request.on('timeout', () => request.destroy(new Error('The push service is silent')));
    request.on('error', reject);
    request.end(body);
  });
