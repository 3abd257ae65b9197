import { inArray, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { excerpt, findForms, highlight } from '#app/search/highlight.ts';
import { plainTextOf } from '#app/sheets/rich-text.ts';
import { sightOf } from '#app/speakers/policy.ts';
import type { SpeakerSummary } from '#app/speakers/speaker-summary.ts';
import { visibleSpeaker } from '#app/speakers/visible-speaker.ts';
import { speakers, speakerWords } from '#db/schema/speakers.ts';

import { readProfiles } from './read-profiles.server.ts';

const shortened = 200;

const opening = (body: string) => {
  // No-break spaces stay: « : » never begins a line.
  const line = body.replaceAll(/[ \t\r\n]+/gu, ' ');
  return line.length > shortened ? `${line.slice(0, line.lastIndexOf(' ', shortened))} …` : line;
};

/** Every way in which the profiles write what is looked for. */
async function readForms(db: Queryable, lexemes: readonly string[]): Promise<Set<string>> {
  if (lexemes.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ word: speakerWords.word })
    .from(speakerWords)
    .where(inArray(speakerWords.lexeme, [...lexemes]));
  return new Set(rows.map(({ word }) => word));
}

/** Profiles in this order, each as this actor may read it, with the words found. */
export async function readSummaries(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  ids: readonly string[],
  lexemes: readonly string[],
): Promise<SpeakerSummary[]> {
  if (ids.length === 0) return [];
  const [rows, forms] = await Promise.all([
    db
      .select({
        row: speakers,
        departementCode: sql<string | null>`(select c.departement_code from communes c
          where c.code = speakers.commune_code)`,
      })
      .from(speakers)
      .where(inArray(speakers.id, [...ids])),
    readForms(db, lexemes),
  ]);
  const profiles = await readProfiles(
    db,
    rows.map(({ row }) => row),
  );
  const finder = forms.size > 0 ? findForms(forms) : null;
  return ids.flatMap((id) => {
    const found = rows.find(({ row }) => row.id === id);
    const profile = profiles.get(id);
    if (!found || !profile) return [];
    const { createdById, claimedById } = found.row;
    const { departementCode } = found;
    const sight = sightOf(actor, {
      isAgreed: found.row.agreedAt !== null,
      createdById,
      claimedById,
      departementCode,
    });
    if (!sight) return [];
    const seen = visibleSpeaker(profile, sight);
    // What is shown is drawn from what this reader sees, never from the row.
    const body = seen.said
      ? [plainTextOf(seen.said.presentation), seen.said.technicalNeeds].filter(Boolean).join('\n')
      : '';
    const plain = (text: string) => [{ text, isHit: false }];
    return {
      ...seen,
      id,
      nameSegments: finder ? highlight(seen.name, finder) : plain(seen.name),
      excerpt: (finder && body && excerpt(body, finder)) || (body ? plain(opening(body)) : []),
    };
  });
}
