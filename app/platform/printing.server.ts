import type { Context } from './context.server.ts';
import { limitRate } from './rate-limit.server.ts';
import { hashToken } from './tokens.server.ts';

/**
 * A PDF that is somebody’s, as an answer: a page to lay out costs more than a page to read, so it is
 * counted first.
 * @throws {TooMany} beyond sixty in ten minutes from one address.
 */
export async function printing(
  context: Pick<Context, 'db' | 'clock'>,
  { clientAddress, name }: { clientAddress: string; name: string },
  draw: () => Promise<Buffer>,
): Promise<Response> {
  const key = hashToken(clientAddress);
  await limitRate(context, { name: 'print', key, most: 60, windowInSeconds: 600 });
  return new Response(new Uint8Array(await draw()), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
