import type { Person } from './people.ts';

/**
 * The body of an answer.
 * @throws where it is not a success: a failure must not pass for a quick answer.
 */
export async function ask(
  address: string,
  { cookie }: Pick<Person, 'cookie'>,
  options: RequestInit = {},
): Promise<string> {
  const headers = new Headers(options.headers);
  if (cookie) headers.set('Cookie', cookie);
  const answer = await fetch(address, { ...options, headers });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} from ${address}: ${body.slice(0, 300)}`);
  return body;
}
