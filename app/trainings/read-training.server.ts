import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { slugInput } from './inputs.ts';
import { findSessions } from './internal/find-sessions.server.ts';
import { findTraining, withSlug } from './internal/find-training.server.ts';
import { factsOf } from './internal/hold-session.server.ts';
import {
  canKeepSession,
  canOrganise,
  canReadSession,
  isTrainer,
  readsProfessionalPart,
} from './policy.ts';
import { visibleSession } from './visible-session.ts';

/**
 * A training with the sessions that this actor may read, those to come first.
 * @throws {NotFound} also for one that was not announced, for who does not organise it.
 */
export async function readTraining(context: Context, input: { slug: unknown }) {
  const { actor, db, clock } = context;
  const { slug } = parseInput(slugInput, input);
  const { row, organiser, theme } = await findTraining(db, actor, withSlug(slug));
  const keeps = canOrganise(actor, organiser);
  const isProfessional = readsProfessionalPart(actor);
  const now = clock();
  const found = await findSessions(db, { trainingId: row.id });
  const sessions = found.flatMap((session) => {
    const facts = factsOf(session, now);
    if (!canReadSession(actor, organiser, facts)) return [];
    const isInside = keeps || isTrainer(actor, facts);
    return {
      ...visibleSession(
        session,
        { state: facts.state, now },
        isInside ? 'inside' : isProfessional ? 'professional' : 'public',
      ),
      mayKeep: canKeepSession(actor, organiser, facts),
      /** This reader teaches one of its half-days. */
      isMine: isTrainer(actor, facts),
    };
  });
  const isOver = ({ state }: { state: string }) => state === 'held' || state === 'cancelled';
  return {
    training: {
      id: row.id,
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      aims: row.aims,
      programme: row.programme,
      audience: row.audience,
      prerequisites: isProfessional || keeps ? row.prerequisites : '',
      theme,
      organiser: { slug: organiser.slug, name: organiser.name },
      isPublished: row.publishedAt !== null,
      revision: row.revision,
    },
    sessions: [...sessions.filter((one) => !isOver(one)), ...sessions.filter(isOver).toReversed()],
    isProfessional,
    keeps,
  };
}
export type TrainingPage = Awaited<ReturnType<typeof readTraining>>;
export type TrainingSession = TrainingPage['sessions'][number];
