import { asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';

import { cutMessage } from '#app/help/cut-message.ts';
import { pagesNamed } from '#app/help/message-pieces.ts';
import { readLinkCards, titlesOf } from '#app/help/read-link-cards.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findOpenSheet } from '#app/sheets/find-open-sheet.server.ts';
import { isToVerify } from '#app/sheets/freshness.ts';
import { users } from '#db/schema/accounts.ts';
import { answerVersions } from '#db/schema/answers.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { slugInput } from './inputs.ts';
import { findAnswer, withSlug } from './internal/find-answer.server.ts';
import {
  canCertify,
  canConfirm,
  canCorrect,
  canReadAnswer,
  canWithdraw,
  isAuthor,
} from './policy.ts';

/**
 * A published answer as this reader sees it: visitors are told no name; its authors and the keepers
 * also see its earlier texts.
 * @throws {NotFound} for one that is not there, or not for them.
 */
export async function readAnswer(context: Context, input: z.input<typeof slugInput>) {
  const { actor, db, appUrl, clock } = context;
  const { slug } = parseInput(slugInput, input);
  const found = await findAnswer(db, withSlug(slug));
  if (!found || !canReadAnswer(actor, found.facts)) throw new NotFound();
  const { row, facts } = found;
  const isMember = actor.kind === 'member';
  const may = {
    correct: canCorrect(actor, facts),
    confirm: canConfirm(actor, facts),
    certify: canCertify(actor, facts),
    withdraw: canWithdraw(actor, facts),
  };
  const [cards, sheet, theme, names, versions] = await Promise.all([
    readLinkCards(db, actor, pagesNamed(row.body, appUrl)),
    row.sheetId ? readSheet(db, row.sheetId) : null,
    db.select().from(themes).where(eq(themes.id, row.themeId)),
    isMember ? readNames(db, row.id, row.certifiedById) : null,
    isAuthor(actor, facts) || may.withdraw ? readVersions(db, row.id) : [],
  ]);
  return {
    slug,
    title: row.title,
    pieces: cutMessage(row.body, titlesOf(cards), appUrl),
    text: row.body,
    /** The sheet that it was asked from, while it is in sight. */
    sheet,
    theme: { slug: theme[0]?.slug ?? '', label: theme[0]?.label ?? '' },
    themeId: row.themeId,
    scope: row.scope,
    version: row.version,
    isWithdrawn: facts.state === 'withdrawn',
    publishedAt: (row.publishedAt ?? row.changedAt).toISOString(),
    changedAt: row.changedAt.toISOString(),
    confirmedAt: (row.confirmedAt ?? row.changedAt).toISOString(),
    isToVerify: isToVerify(row.confirmedAt, clock()),
    certified: row.certifiedAt
      ? { at: row.certifiedAt.toISOString(), by: names?.certifier ?? null }
      : null,
    authors: names?.authors ?? [],
    versions,
    may,
  };
}

async function readSheet(db: Queryable, sheetId: string) {
  try {
    const { slug, title } = await findOpenSheet(db, { sheetId });
    return { slug, title };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

const nameOf = sql<string>`case when ${users.erasedAt} is null then ${users.displayName}
  else 'compte supprimé' end`;

async function readNames(db: Queryable, answerId: string, certifierId: string | null) {
  const [names] = await db.execute<{ authors: string[]; certifier: string | null }>(sql`
    select array(select ${nameOf} from ${users} join answer_authors a on a.user_id = ${users.id}
        where a.answer_id = ${answerId} order by 1) as authors,
      (select ${nameOf} from ${users} where ${users.id} = ${certifierId}::uuid) as certifier`);
  return names!;
}

async function readVersions(db: Queryable, answerId: string) {
  const rows = await db
    .select({
      number: answerVersions.number,
      title: answerVersions.title,
      body: answerVersions.body,
      by: nameOf,
      at: answerVersions.writtenAt,
    })
    .from(answerVersions)
    .innerJoin(users, eq(users.id, answerVersions.writtenById))
    .where(eq(answerVersions.answerId, answerId))
    .orderBy(asc(answerVersions.number));
  return rows.map((version) => ({ ...version, at: version.at.toISOString() }));
}

export type AnswerPage = Awaited<ReturnType<typeof readAnswer>>;
