import { redirect } from '@remix-run/node';

const cookieName = 'rpbs_message';

/** Goes to another page, which says once that the deed is done: « Fiche publiée ». */
export function redirectSaying(to: string, message: string, headers: HeadersInit = {}) {
  const all = new Headers(headers);
  all.append(
    'Set-Cookie',
    `${cookieName}=${encodeURIComponent(message)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`,
  );
  return redirect(to, { headers: all });
}

/** The sentence left by the page before, and the `Set-Cookie` value that forgets it. */
export function takeMessage(request: Request): { message: string | null; cookie: string | null } {
  const found = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`, 'u').exec(
    request.headers.get('Cookie') ?? '',
  );
  if (!found?.[1]) return { message: null, cookie: null };
  try {
    const message = decodeURIComponent(found[1]).slice(0, 300);
    return { message, cookie: `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax` };
  } catch {
    return { message: null, cookie: null }; // Not written by us.
  }
}
