import { sql } from 'drizzle-orm';

import { cutMessage, wordsOfMessage } from '#app/help/cut-message.ts';
import type { LinkCard } from '#app/help/message-card.ts';
import { type OwnPage, pagesNamed } from '#app/help/message-pieces.ts';
import { readLinkCards, titlesOf } from '#app/help/read-link-cards.server.ts';
import { canEditMessage, canReact, type QuestionFacts } from '#app/help/policy.ts';
import type { Reaction, ThreadMessage } from '#app/help/thread.ts';
import { type ReactionKind, reactionKinds } from '#app/help/vocabulary.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { type Queryable, withKeptPlans } from '#app/platform/database.server.ts';

import { name } from './name-of.server.ts';

type MessageRow = {
  id: string;
  sequence: number;
  revision: number;
  clientKey: string;
  authorId: string;
  name: string;
  body: string;
  isDeleted: boolean;
  isEdited: boolean;
  at: string;
  quoted: ThreadMessage['quoted'];
  files: ThreadMessage['files'];
  reactions: { kind: ReactionKind; userId: string; name: string }[];
};

/** Those that moved after a revision come in the order in which they did, so that one may go on. */
function selectMessages(db: Queryable, questionId: string, since?: Since) {
  const scope = since
    ? sql`and m.revision > ${since.revision} order by m.revision limit ${since.most}`
    : sql`order by m.sequence`;
  return withKeptPlans(db).execute<MessageRow>(sql`
    select m.id, m.sequence, m.revision, m.client_key as "clientKey", m.author_id as "authorId", ${name('u')} as name, m.body,
      m.deleted_at is not null as "isDeleted", m.edited_at is not null as "isEdited",
      m.created_at as at,
      (select jsonb_build_object('messageId', o.id, 'name', ${name('ou')},
          'excerpt', left(o.body, 400))
        from help_messages o join users ou on ou.id = o.author_id
        where o.id = m.quoted_id and o.deleted_at is null) as quoted,
      coalesce((select jsonb_agg(jsonb_build_object('fileId', f.id, 'name', f.name,
          'sizeInBytes', f.size_in_bytes, 'picture', case when f.width is not null then
            jsonb_build_object('width', f.width, 'height', f.height, 'alt', x.alt) end)
          order by f.name)
        from help_message_files x join stored_files f on f.id = x.file_id
        where x.message_id = m.id and f.deleted_at is null), '[]') as files,
      coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'userId', ru.id,
          'name', ${name('ru')}) order by r.created_at, ru.id)
        from help_reactions r join users ru on ru.id = r.user_id
        where r.message_id = m.id), '[]') as reactions
    from help_messages m join users u on u.id = m.author_id
    where m.question_id = ${questionId} ${scope}`);
}

type Since = { revision: number; most: number };
type Thread = { actor: Member; facts: QuestionFacts; questionId: string };

/** @param since only the messages that moved after this revision, the first to move first. */
export async function listMessages(
  { db, clock, appUrl }: Context,
  { actor, facts, questionId }: Thread,
  since?: Since,
): Promise<ThreadMessage[]> {
  const rows = await selectMessages(db, questionId, since);
  const named = rows.map(({ body }) => pagesNamed(body, appUrl));
  const cards = await readLinkCards(db, actor, named.flat());
  const titles = titlesOf(cards);
  return rows.map((row, n) => {
    const createdAt = new Date(row.at);
    const message = { authorId: row.authorId, isDeleted: row.isDeleted, createdAt };
    const isMe = row.authorId === actor.userId;
    return {
      kind: 'message',
      messageId: row.id,
      sequence: row.sequence,
      revision: row.revision,
      clientKey: isMe ? row.clientKey : null,
      author: { name: row.name, isMe },
      pieces: row.isDeleted ? null : cutMessage(row.body, titles, appUrl),
      cards: cardsOf(named[n] ?? [], cards),
      quoted: row.isDeleted ? null : shortenQuoted(row.quoted, appUrl),
      files: row.files,
      at: createdAt.toISOString(),
      isEdited: row.isEdited,
      reactions: row.isDeleted ? [] : gather(row.reactions, actor.userId),
      mayEdit: canEditMessage(actor, message, facts, clock()),
      mayReact: canReact(actor, message, facts),
    };
  });
}

/** By kind: a message has few. */
function gather(given: MessageRow['reactions'], viewerId: string): Reaction[] {
  return reactionKinds.flatMap((kind) => {
    const people = given.filter((one) => one.kind === kind);
    const isMine = people.some(({ userId }) => userId === viewerId);
    return people.length ? [{ kind, names: people.map((one) => one.name), isMine }] : [];
  });
}

/** A message that names many pages shows the first of them. */
const mostCards = 4;

function cardsOf(pages: readonly OwnPage[], cards: readonly LinkCard[]): LinkCard[] {
  return pages
    .flatMap(({ kind, slug }) =>
      cards.filter((card) => card.kindOfPage === kind && card.slug === slug),
    )
    .slice(0, mostCards);
}

const longestExcerpt = 160;

/** A quoted message in a line: its words without their notation; one that is a file says so. */
function shortenQuoted(quoted: ThreadMessage['quoted'], appUrl: string): ThreadMessage['quoted'] {
  if (!quoted) return null;
  const words = wordsOfMessage(quoted.excerpt, appUrl).replaceAll(/\s+/gu, ' ');
  const excerpt = words.length > longestExcerpt ? `${words.slice(0, longestExcerpt - 1)}…` : words;
  return { ...quoted, excerpt: excerpt || 'un fichier' };
}
