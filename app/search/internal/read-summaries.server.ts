import { inArray, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { excerpt, findForms, highlight, type WordFinder } from '#app/search/highlight.ts';
import type { Search } from '#app/search/resolve-search.server.ts';
import type { SheetSummary } from '#app/sheets/sheet-summary.ts';
import { distanceInKm } from '#app/territories/distance.ts';
import { registerEntries, registerWords } from '#db/schema/register.ts';

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

async function readEntries(db: Queryable, { words, side }: Search, ids: string[]) {
  if (ids.length === 0) return [];
  const e = registerEntries;
  // Whole texts are for excerpts: without words, or for visitors, they stay where they are.
  const hasExcerpts = words.lexemes.length > 0;
  const noText = sql<string>`''`;
  return db
    .select({
      id: e.sheetId,
      slug: e.slug,
      title: e.title,
      summary: e.summary,
      kind: e.kind,
      state: e.state,
      themeIds: e.themeIds,
      audienceIds: e.audienceIds,
      carrierName: e.carrierName,
      placeLabel: e.placeLabel,
      communeCode: e.communeCode,
      intercommunalityCode: e.intercommunalityCode,
      departementCode: e.departementCode,
      latitude: e.latitude,
      longitude: e.longitude,
      startsOn: e.startsOn,
      endsOn: e.endsOn,
      startLabel: e.startLabel,
      budgetInCents: e.budgetInCents,
      budgetBracket: e.budgetBracket,
      illustrationFileId: e.illustrationFileId,
      illustrationAlt: e.illustrationAlt,
      replayCount: e.replayCount,
      firstPublishedAt: e.firstPublishedAt,
      publishedAt: e.publishedAt,
      publicText: hasExcerpts ? e.publicText : noText,
      professionalText: hasExcerpts && side === 'full' ? e.professionalText : noText,
    })
    .from(e)
    .where(inArray(e.sheetId, ids));
}

/** Every way in which the register writes what is looked for: « étoile », « étoiles ». */
async function readForms(db: Queryable, { words }: Search): Promise<Set<string>> {
  if (words.lexemes.length === 0) return new Set();
  const rows = await db
    .select({ word: registerWords.word })
    .from(registerWords)
    .where(inArray(registerWords.lexeme, words.lexemes));
  return new Set(rows.map(({ word }) => word));
}

function summarise(entry: Entry, search: Search, finder: WordFinder | null): SheetSummary {
  const isMember = search.side === 'full';
  const mark = (text: string) => (finder ? highlight(text, finder) : [{ text, isHit: false }]);
  const { latitude, longitude, publicText, professionalText, ...rest } = entry;
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : null;
  const summarySegments = mark(entry.summary);
  const text = isMember ? `${publicText}\n${professionalText}` : publicText;
  const passage =
    finder && summarySegments.every((segment) => !segment.isHit) ? excerpt(text, finder) : null;
  return {
    id: rest.id,
    slug: rest.slug,
    title: rest.title,
    summary: rest.summary,
    kind: rest.kind,
    state: rest.state,
    themes: rest.themeIds.flatMap((id) => search.lists.themes.find((one) => one.id === id) ?? []),
    audiences: search.lists.audiences.filter(({ id }) => rest.audienceIds.includes(id)),
    carrierName: rest.carrierName,
    placeLabel: rest.placeLabel,
    departementCode: rest.departementCode,
    communeCode: rest.communeCode,
    intercommunalityCode: rest.intercommunalityCode,
    point,
    startsOn: rest.startsOn,
    endsOn: rest.endsOn,
    startLabel: rest.startLabel,
    budgetBracket: isMember ? rest.budgetBracket : null,
    budgetInCents: isMember ? rest.budgetInCents : null,
    replayCount: rest.replayCount,
    illustration: rest.illustrationFileId
      ? { fileId: rest.illustrationFileId, alt: rest.illustrationAlt ?? '' }
      : null,
    firstPublishedAt: rest.firstPublishedAt.toISOString(),
    publishedAt: rest.publishedAt.toISOString(),
    distanceInKm: point && search.origin ? distanceInKm(search.origin, point) : null,
    titleSegments: mark(entry.title),
    excerpt: passage ?? summarySegments,
  };
}

/**
 * What lists show of these sheets, in the order given, with the words found and an excerpt cut
 * from what the reader may see. Professional figures are null for visitors.
 */
export async function readSummaries(
  db: Queryable,
  search: Search,
  ids: string[],
): Promise<SheetSummary[]> {
  const [entries, forms] = await Promise.all([readEntries(db, search, ids), readForms(db, search)]);
  const finder = forms.size > 0 ? findForms(forms) : null;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry ? [summarise(entry, search, finder)] : [];
  });
}
