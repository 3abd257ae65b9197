import { createHash } from 'node:crypto';

/**
 * Answers with this text, or with 304 and nothing where the asker holds it already.
 * @param headers `Content-Type` and `Cache-Control` at least.
 */
export function answerWithEtag(
  request: Request,
  text: string,
  headers: Record<string, string>,
): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const held = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//u, ''));
  const all = { ...headers, ETag: etag };
  return held.includes(etag) || held.includes('*')
    ? new Response(null, { status: 304, headers: all })
    : new Response(text, { headers: all });
}
