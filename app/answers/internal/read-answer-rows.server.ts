import { inArray, type SQL, sql } from 'drizzle-orm';

import type { AnswerSummary } from '#app/answers/answer-summary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { excerpt, findForms, highlight } from '#app/search/highlight.ts';
import { isToVerify } from '#app/sheets/freshness.ts';
import { answers, answerWords } from '#db/schema/answers.ts';
import { themes } from '#db/schema/vocabularies.ts';

const shortened = 220;

const opening = (body: string) => {
  // No-break spaces stay: « : » never begins a line.
  const line = body.replaceAll(/[ \t\r\n]+/gu, ' ');
  return line.length > shortened ? `${line.slice(0, line.lastIndexOf(' ', shortened))} …` : line;
};

/** Every way in which the answers write what is looked for. */
async function readForms(db: Queryable, lexemes: readonly string[]): Promise<Set<string>> {
  if (lexemes.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ word: answerWords.word })
    .from(answerWords)
    .where(inArray(answerWords.lexeme, [...lexemes]));
  return new Set(rows.map(({ word }) => word));
}

type Asked = { where: SQL; order: SQL; limit: number; offset?: number };

/** A page of answers in order, with the words found. */
export async function readAnswerRows(
  db: Queryable,
  { where, order, limit, offset = 0 }: Asked,
  { lexemes, now }: { lexemes: readonly string[]; now: Date },
): Promise<AnswerSummary[]> {
  const [rows, forms] = await Promise.all([
    db
      .select({ row: answers, slug: themes.slug, label: themes.label })
      .from(answers)
      .innerJoin(themes, sql`${themes.id} = ${answers.themeId}`)
      .where(where)
      .orderBy(order)
      .limit(limit)
      .offset(offset),
    readForms(db, lexemes),
  ]);
  const finder = forms.size > 0 ? findForms(forms) : null;
  return rows.map(({ row, slug, label }) => {
    const { id, title, body, scope } = row;
    const stale = isToVerify(row.confirmedAt, now);
    return {
      id,
      slug: row.slug ?? '',
      title,
      theme: { slug, label },
      scope,
      isCertified: row.certifiedAt !== null && !stale,
      isToVerify: stale,
      publishedAt: (row.publishedAt ?? row.changedAt).toISOString(),
      changedAt: row.changedAt.toISOString(),
      confirmedAt: (row.confirmedAt ?? row.changedAt).toISOString(),
      titleSegments: finder ? highlight(title, finder) : [{ text: title, isHit: false }],
      excerpt: (finder && excerpt(body, finder)) ?? [{ text: opening(body), isHit: false }],
      body,
    };
  });
}
