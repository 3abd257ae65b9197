import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Settings } from '#app/platform/settings.server.ts';
import { makePushKeys, type PushKeys } from '#app/platform/web-push.server.ts';
import { facts } from '#db/schema/platform.ts';

const name = 'push-keys';
type Kept = Pick<PushKeys, 'publicKey' | 'privateKey'>;

/**
 * The keys by which push services know us: those of the settings, else a pair made once and kept in
 * the database. Another pair, and every device has to ask again.
 */
export async function readPushKeys(
  { db, appUrl }: Pick<Context, 'db' | 'appUrl'>,
  settings: Settings,
): Promise<PushKeys> {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, CONTACT_EMAIL } = settings;
  // A push service wants somebody to write to: an address of ours where no mailbox is given.
  const contact = CONTACT_EMAIL
    ? `mailto:${CONTACT_EMAIL}`
    : appUrl.replace(/^http:.*$/u, 'https://rpbs.example');
  if (VAPID_PUBLIC_KEY && VAPID_PRIVATE_KEY)
    return { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY, contact };
  const read = () => db.select({ value: facts.value }).from(facts).where(eq(facts.name, name));
  const [kept] = await read();
  if (kept) return { ...(kept.value as Kept), contact };
  // Two servers that start together: the first pair stands.
  await db.insert(facts).values({ name, value: makePushKeys() }).onConflictDoNothing();
  const [made] = await read();
  return { ...(made!.value as Kept), contact };
}
