import { sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { canOrganise } from '#app/trainings/policy.ts';
import { saySitting } from '#app/trainings/say-session.ts';
import { quoted } from '#app/ui/format.ts';

import type { WantedTrainer } from './wanted-trainer.ts';

type Row = {
  n: number;
  name: string | null;
  title: string;
  isShown: boolean;
  startsAt: string;
  endsAt: string;
  libraryId: string;
  isDepartmental: boolean;
  departementCode: string;
};

/**
 * What keeps people from teaching half-days that are written already: another of theirs at these
 * hours. A session that was not announced is told by its hours alone, but to who organises it.
 * @returns sentences by the field of each.
 */
export async function findTrainerClashes(
  tx: Transaction,
  actor: Member,
  wanted: readonly WantedTrainer[],
): Promise<Record<string, string[]>> {
  const uuids = (of: (one: WantedTrainer) => string | null) =>
    sql`${sql.param(wanted.map(of))}::uuid[]`;
  const rows = await tx.execute<Row>(sql`
    select w.n::int as n, coalesce(p.name, u.display_name) as name, t.title,
      s.announced_at is not null as "isShown", o.starts_at as "startsAt", o.ends_at as "endsAt",
      l.id as "libraryId", l.kind = 'departmental' as "isDepartmental",
      c.departement_code as "departementCode"
    from unnest(${uuids(({ sittingId }) => sittingId)},
        ${uuids(({ trainerUserId }) => trainerUserId)},
        ${uuids(({ trainerSpeakerId }) => trainerSpeakerId)})
      with ordinality as w (sitting_id, user_id, speaker_id, n)
    join training_sittings i on i.id = w.sitting_id and i.cancelled_at is null
    join training_sitting_trainers o on (o.user_id = w.user_id or o.speaker_id = w.speaker_id)
      and o.sitting_id <> i.id and o.cancelled_at is null
      and tstzrange(o.starts_at, o.ends_at) && tstzrange(i.starts_at, i.ends_at)
    join training_sittings b on b.id = o.sitting_id
    join training_sessions s on s.id = b.session_id
    join trainings t on t.id = s.training_id
    join libraries l on l.id = t.library_id
    join communes c on c.code = l.commune_code
    left join speakers p on p.id = w.speaker_id
    left join users u on u.id = w.user_id
    order by w.n, o.starts_at`);
  const sentences: Record<string, string[]> = {};
  for (const { n, name, title, isShown, startsAt, endsAt, ...organiser } of rows) {
    const field = wanted[n - 1]?.field ?? '';
    const what = isShown || canOrganise(actor, organiser) ? quoted(title) : 'une autre formation';
    const at = {
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    };
    (sentences[field] ??= []).push(
      `${name ?? 'Cette personne'} anime déjà ${what}, ${saySitting(at)}.`,
    );
  }
  return sentences;
}
