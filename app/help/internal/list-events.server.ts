import { sql } from 'drizzle-orm';

import type { ThreadEvent } from '#app/help/thread.ts';
import type { Queryable } from '#app/platform/database.server.ts';

import { name } from './name-of.server.ts';

function selectEvents(db: Queryable, questionId: string) {
  return db.execute<{ id: string; sentence: string; at: string }>(sql`
    select * from (
      select h.id::text, h.handed_at as at, ${name('f')} || case
        when h.from_id = q.asked_by_id and h.to_user_id is not null then ' s’adresse à '
        else ' a passé la main à ' end || case
        when h.to_user_id is not null then ${name('t')}
        else 'ceux qui connaissent «\u00A0' || th.label || '\u00A0»' end || '.' as sentence
      from help_handovers h join users f on f.id = h.from_id
      join help_questions q on q.id = h.question_id
      left join users t on t.id = h.to_user_id left join themes th on th.id = h.to_theme_id
      where h.question_id = ${questionId}
      union all
      select r.id::text, r.resolved_at, ${name('s')} || ' a dit que c’est résolu.'
      from help_resolutions r join users s on s.id = r.resolved_by_id
      where r.question_id = ${questionId}
      union all
      select r.id::text || '-rouverte', r.reopened_at, ${name('o')} || ' a rouvert la question.'
      from help_resolutions r join users o on o.id = r.reopened_by_id
      where r.question_id = ${questionId}
      union all
      select i.id::text, i.invited_at, ${name('b')} || ' a invité ' || ${name('w')} || '.'
      from help_invitations i join users b on b.id = i.invited_by_id join users w on w.id = i.user_id
      where i.question_id = ${questionId}
      union all
      select i.id::text || '-suite', coalesce(i.accepted_at, i.declined_at, i.withdrawn_at),
        case when i.accepted_at is not null then ${name('w')} || ' a rejoint la conversation.'
          when i.declined_at is not null then ${name('w')} || ' a décliné l’invitation.'
          else 'L’invitation de ' || ${name('w')} || ' est retirée.' end
      from help_invitations i join users w on w.id = i.user_id
      where i.question_id = ${questionId}
        and num_nonnulls(i.accepted_at, i.declined_at, i.withdrawn_at) = 1
      union all
      select d.id::text, d.left_at, ${name('l')} || ' a quitté la conversation.'
      from help_departures d join users l on l.id = d.user_id
      where d.question_id = ${questionId}) e order by at`);
}

/** What happened beside the messages, in its order. */
export async function listEvents(db: Queryable, questionId: string): Promise<ThreadEvent[]> {
  const events = await selectEvents(db, questionId);
  return events.map(({ id, sentence, at }) => ({
    kind: 'event',
    id,
    sentence,
    at: new Date(at).toISOString(),
  }));
}
