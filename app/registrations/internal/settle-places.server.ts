import { and, asc, eq, inArray, lte } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { hasPlaceFor, offeredUntil } from '#app/registrations/free-places.ts';
import { activeStates } from '#app/registrations/vocabulary.ts';
import { registrations } from '#db/schema/registrations.ts';

import { type HeldPlaces, readPlaces } from './hold-places.server.ts';
import { moveRegistration } from './move-registration.server.ts';

/**
 * The one path by which a place comes to the next, whatever freed it: takes back those that nobody
 * answered for in time, then offers what is free to those who wait, in the order in which they came.
 * Who waits for a place that is kept for others is passed over, and keeps their rank. In a session that
 * was called off nothing goes to anybody: all who stand in it are let go, and told so.
 */
export async function settlePlaces(tx: Transaction, session: HeldPlaces, now: Date): Promise<void> {
  const ofSession = eq(registrations.sessionId, session.id);
  if (session.cancelledAt) return letAllGo(tx, session, now);
  const late = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(ofSession, lte(registrations.dueAt, now)));
  for (const { id } of late) await moveRegistration(tx, id, { state: 'lapsed' }, now);
  if (session.startsAt <= now) return;
  const waiting = await tx
    .select({ id: registrations.id, departementCode: registrations.departementCode })
    .from(registrations)
    .where(and(ofSession, eq(registrations.state, 'waiting')))
    .orderBy(asc(registrations.arrival));
  if (waiting.length === 0) return;
  const places = await readPlaces(tx, session);
  const taken = new Map(places.taken);
  const dueAt = offeredUntil(now, session.startsAt, session.offerHours);
  for (const { id, departementCode } of waiting) {
    const code = departementCode ?? '';
    if (!hasPlaceFor({ ...places, taken }, code)) continue;
    await moveRegistration(tx, id, { state: 'offered', dueAt }, now);
    taken.set(code, (taken.get(code) ?? 0) + 1);
  }
}

async function letAllGo(tx: Transaction, { id: sessionId }: HeldPlaces, now: Date): Promise<void> {
  const standing = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(eq(registrations.sessionId, sessionId), inArray(registrations.state, [...activeStates])),
    )
    .orderBy(asc(registrations.arrival));
  for (const { id } of standing) await moveRegistration(tx, id, { state: 'cancelled' }, now);
}
