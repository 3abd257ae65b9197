import { randomUUID } from 'node:crypto';

import { sql } from 'drizzle-orm';

import { cutMessage } from '#app/help/cut-message.ts';
import { noTitles, pagesNamed } from '#app/help/message-pieces.ts';
import { type QuestionNews, questionRoom, type SaidMessage } from '#app/help/news.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { type Database, keepStatement } from '#app/platform/database.server.ts';
import { newsChannel } from '#app/platform/news.server.ts';
import { countHit, hitOf } from '#app/platform/rate-limit.server.ts';

import { messageRate } from './limit-messages.server.ts';
import { tellAt } from './tell-at.ts';

type Plain = { questionId: string; clientKey: string; body: string };

/** A notification holds eight thousand characters; what is longer is asked for. */
const longestSaid = 6000;

/**
 * The message as everybody in the room may read it, its places apart; null where what it shows
 * depends on the reader (pages of ours that it names), or is too long to be told.
 */
function toSaid(
  { clientKey, body }: Plain,
  { author, at, appUrl }: { author: Member; at: Date; appUrl: string },
): Omit<SaidMessage, 'sequence' | 'revision'> | null {
  if (pagesNamed(body, appUrl).length > 0) return null;
  const said = {
    messageId: randomUUID(),
    clientKey,
    authorId: author.userId,
    name: author.displayName,
    pieces: cutMessage(body, noTitles, appUrl),
    at: at.toISOString(),
  };
  return Buffer.byteLength(JSON.stringify(said)) > longestSaid ? null : said;
}

/** What a statement says that has nothing to divide by: undone whole, as with a key used before. */
const undone = new Set(['22012', '23505']);

const isUndone = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && undone.has(String(error.code))) || isUndone(error.cause));

const given = (name: string) => sql.placeholder(name);

/** Written out once: it is the statement that the house says most. */
let write: ReturnType<typeof writeStatement> | undefined;

// Who waited for the row sees it as it has become, and everything beside it as it was: whatever
// changes who may write moves `head_revision`, so that one which was moved meanwhile is not written.
const writeStatement = (db: Database) =>
  keepStatement<{ ids: QuestionNews['said'] | null }>(sql`
    with counted as ${countHit(db, { key: given('rateKey'), startsAt: given('rateSince') })},
    seen as (
      select q.head_revision from help_questions q
      join help_participants p on p.question_id = q.id and p.user_id = ${given('authorId')}::uuid
      where q.id = ${given('questionId')}::uuid and q.taken_at is not null
        and (q.answered_at is not null or q.asked_by_id = ${given('authorId')}::uuid)
        and not exists (select from help_resolutions r
          where r.question_id = q.id and r.reopened_at is null)),
    moved as (
      update help_questions q set last_sequence = q.last_sequence + 1, revision = q.revision + 1,
        last_moved_at = ${given('at')}::timestamptz
      from seen, counted
      where q.id = ${given('questionId')}::uuid and q.head_revision = seen.head_revision
        and counted.hits <= ${given('most')}
      returning q.last_sequence, q.revision, q.head_revision),
    written as (
      insert into help_messages
        (id, question_id, sequence, revision, author_id, client_key, body, created_at)
      select ${given('messageId')}::uuid, ${given('questionId')}::uuid, moved.last_sequence,
        moved.revision, ${given('authorId')}::uuid, ${given('clientKey')}::uuid, ${given('body')},
        ${given('at')}::timestamptz
      from moved),
    marked as (
      update help_participants p set read_up_to = moved.last_sequence from moved
      where p.question_id = ${given('questionId')}::uuid and p.user_id = ${given('authorId')}::uuid),
    untold as (
      insert into help_untold_messages (message_id, tell_at)
      select ${given('messageId')}::uuid, ${tellAt} from moved),
    told as (
      select jsonb_build_object('questionId', ${given('questionId')}::text, 'headRevision',
        moved.head_revision, 'message', ${given('said')}::jsonb || jsonb_build_object(
          'sequence', moved.last_sequence, 'revision', moved.revision)) as ids
      from moved)
    select told.ids, 1 / (select count(*) from moved) as "isWritten", pg_notify(${newsChannel},
      (${given('news')}::jsonb || jsonb_build_object('ids', told.ids, 'place',
        jsonb_build_object('at', moved.revision, 'readersSince', moved.head_revision)))::text)
    from (select) as one left join moved on true left join told on true`);

/**
 * The usual message, in one exchange with the database: words of a participant, in a conversation
 * that is taken and not resolved, where they change nothing else. Its row is locked for the time of a
 * statement, and its words go to the open pages with the news of them.
 * @returns its news; null, and nothing is written nor counted, where it is not so: the long way says
 * what it is instead.
 */
export async function writePlainly(
  { db, clock, appUrl }: Context,
  author: Member,
  plain: Plain,
): Promise<QuestionNews['said'] | null> {
  const at = clock();
  const said = toSaid(plain, { author, at, appUrl });
  if (!said) return null;
  const rate = messageRate(author);
  const { key: rateKey, startsAt: rateSince } = hitOf(rate, at);
  write ??= writeStatement(db);
  try {
    const [written] = await write(db, {
      ...plain,
      authorId: author.userId,
      messageId: said.messageId,
      at: said.at,
      rateKey,
      rateSince,
      most: rate.most,
      said: JSON.stringify(said),
      news: JSON.stringify({ room: questionRoom(plain.questionId), event: 'said' }),
    });
    return written?.ids ?? null;
  } catch (error) {
    if (isUndone(error)) return null;
    throw error;
  }
}
