import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { countStanding } from '#app/registrations/count-standing.server.ts';
import { listKeptSessions } from '#app/trainings/list-kept-sessions.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';

import { deskInput } from './inputs.ts';

/**
 * What I teach and organise: sessions to come, from the one whose next half-day is nearest, and
 * those that are over; how many come to each, and how many wait.
 * @throws {NotSignedIn}
 */
export async function readDesk(context: Context, input: { page: unknown; pastPage: unknown }) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { page, pastPage } = parseInput(deskInput, input);
  const [coming, over, organisers] = await Promise.all([
    listKeptSessions(context, { period: 'coming', page }),
    listKeptSessions(context, { period: 'over', page: pastPage }),
    listOrganisers(context),
  ]);
  const shown = [...coming.items, ...over.items];
  const standingIn = await countStanding(
    db,
    shown.map(({ id }) => id),
  );
  const withStanding = (list: typeof coming) => ({
    ...list,
    items: list.items.map((session) => ({ ...session, standing: standingIn(session.id) })),
  });
  return {
    coming: withStanding(coming),
    over: withStanding(over),
    mayOrganise: organisers.length > 0,
    now: clock().toISOString(),
  };
}
export type Desk = Awaited<ReturnType<typeof readDesk>>;
export type DeskSession = Desk['coming']['items'][number];
