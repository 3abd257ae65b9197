import { expect, test } from 'vitest';

import { answerWithEtag } from '#app/platform/etag.server.ts';

const ask = (text: string, held?: string) =>
  answerWithEtag(
    new Request('http://localhost/x', held ? { headers: { 'If-None-Match': held } } : {}),
    text,
    { 'Content-Type': 'text/plain' },
  );

test('who holds the text already receives nothing, who holds another receives it', async () => {
  const first = ask('bonjour');
  const etag = first.headers.get('ETag') ?? '';
  expect(await first.text()).toBe('bonjour');
  expect(ask('bonjour', etag).status).toBe(304);
  // A proxy that compresses says that the tag is weak.
  expect(ask('bonjour', `"x", W/${etag}`).status).toBe(304);
  expect(ask('bonsoir', etag).status).toBe(200);
});
