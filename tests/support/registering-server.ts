/**
 * A process that registers, gives back, moves on and tells for others, to be killed: `DATABASE_URL`.
 * Each order says when it is; each gesture is said to be done once it is.
 */
import process from 'node:process';

import type { Actor } from '#app/platform/actor.ts';
import { openDatabase } from '#app/platform/database.server.ts';
import { cancelRegistration } from '#app/registrations/cancel-registration.server.ts';
import { moveDuePlaces } from '#app/registrations/move-due-places.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';
import { tellOfMove } from '#app/registrations/tell-of-move.server.ts';

import { contextFor } from './community.ts';

export type Gesture =
  | { does: 'register'; actor: Actor; sessionId: string }
  | { does: 'cancel'; actor: Actor; registrationId: string }
  | { does: 'move on'; actor: Actor }
  | { does: 'tell'; actor: Actor; move: Parameters<typeof tellOfMove>[1] };
export type Order = { at: string; gestures: { key: string; gesture: Gesture }[] };
export type Done = { key: string; failure?: string };

const { db } = openDatabase(process.env.DATABASE_URL ?? '', { max: 5 });
const post = { from: 'RPBS <formations@rpbs.example>' };

async function make(gesture: Gesture, at: Date): Promise<void> {
  const context = contextFor(db, gesture.actor, () => at);
  switch (gesture.does) {
    case 'register':
      await registerForSession(context, { sessionId: gesture.sessionId, status: 'employee' });
      return;
    case 'cancel':
      await cancelRegistration(context, { registrationId: gesture.registrationId });
      return;
    case 'move on':
      await moveDuePlaces(context);
      return;
    case 'tell':
      await tellOfMove(context, gesture.move, post);
  }
}

process.on('message', ({ at, gestures }: Order) => {
  for (const { key, gesture } of gestures)
    make(gesture, new Date(at)).then(
      () => process.send?.({ key } satisfies Done),
      (error: unknown) => process.send?.({ key, failure: String(error) } satisfies Done),
    );
});
process.send?.({ key: 'ready' } satisfies Done);
