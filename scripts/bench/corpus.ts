import { randomUUID } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { firstDayOf, lastDayOf, sayDate } from '#app/sheets/dates.ts';
import { textOfSheet } from '#app/sheets/text-of-sheet.ts';
import {
  budgetBracketOf,
  projectStateLabels,
  projectStates,
  sheetKindLabels,
  sheetKinds,
} from '#app/sheets/vocabulary.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { facts } from '#db/schema/platform.ts';
import { registerEntries } from '#db/schema/register.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';
import { seedTerritories } from '#db/seed/territories.ts';

import { pick, randomFrom } from './random.ts';
import { readTexts, type Texts } from './texts.ts';

/** Grows when the corpus changes: a scratch database made by an older one is made again. */
const corpusVersion = 3;
const departements = ['04', '05', '06', '13', '83', '84'];
const motif = 'lecture' as const;
const themeLabels =
  'Lecture et écriture,Petite enfance,Sciences,Numérique,Jeu,Musique,Image et cinéma,Bande dessinée,Arts et spectacle,Patrimoine,Nature,Accueil et inclusion,Citoyenneté,Langues,Vie pratique';
const audienceLabels =
  'Tout public,Tout-petits,Jeunes enfants,Enfants,Adolescents,Adultes,Seniors,Familles,Scolaires,Publics empêchés';

type Stock = Awaited<ReturnType<typeof prepare>>;

const slugOf = (label: string) =>
  label
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, '-');

/** Places, libraries, themes and one author. */
async function prepare(db: Database) {
  await seedTerritories(db, { only: departements });
  const places = await db.select().from(communes);
  const named = (labels: string) =>
    labels.split(',').map((label, position) => ({ label, slug: slugOf(label), position }));
  await db
    .insert(themes)
    .values(named(themeLabels).map((theme) => ({ ...theme, motif })))
    .onConflictDoNothing();
  await db.insert(audiences).values(named(audienceLabels)).onConflictDoNothing();
  const someLibraries = places
    .filter((_, n) => n % 2 === 0)
    .map(({ code, name, latitude, longitude }) => ({
      slug: `banc-${code}`,
      name: `Médiathèque de ${name}`,
      communeCode: code,
      latitude,
      longitude,
      pointSource: latitude === null ? null : ('commune' as const),
    }));
  await db.insert(libraries).values(someLibraries).onConflictDoNothing();
  const [author] = await db
    .insert(users)
    .values({
      email: `${randomUUID()}@banc.example`,
      displayName: 'Banc d’essai',
      passwordHash: 'x',
      charterVersion: '1',
      charterAcceptedAt: new Date(),
    })
    .returning({ id: users.id });
  const communeByCode = new Map(places.map((place) => [place.code, place]));
  return {
    libraries: (await db.select().from(libraries)).map((library) => ({
      ...library,
      commune: communeByCode.get(library.communeCode),
    })),
    themes: await db.select().from(themes),
    audiences: await db.select().from(audiences),
    authorId: author?.id ?? '',
  };
}

function some<Item>(random: () => number, items: readonly Item[], most: number): Item[] {
  const count = 1 + Math.floor(random() * most);
  return [...new Set(Array.from({ length: count }, () => pick(random, items)))];
}

function writeContent(random: () => number, stock: Stock, texts: Texts): SheetContent {
  const paragraphs = (count: number) => ({
    type: 'doc' as const,
    content: Array.from({ length: count }, () => ({
      type: 'paragraph',
      content: [{ type: 'text', text: texts.paragraph(random) }],
    })),
  });
  const year = 2019 + Math.floor(random() * 8);
  const date = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`;
  const library = pick(random, stock.libraries);
  return {
    ...emptySheetContent(),
    title: texts.title(random).slice(0, 160),
    summary: texts.paragraph(random).slice(0, 280),
    kind: pick(random, sheetKinds),
    state: pick(random, projectStates),
    themeIds: some(random, stock.themes, 3).map(({ id }) => id),
    audienceIds: some(random, stock.audiences, 3).map(({ id }) => id),
    carrier: { libraryId: library.id, structureName: '' },
    start: random() < 0.9 ? { date, precision: pick(random, ['day', 'month', 'quarter']) } : null,
    context: paragraphs(1),
    objectives: paragraphs(1),
    running: paragraphs(2),
    humanMeans: paragraphs(1),
    advice: paragraphs(1),
    expenses:
      random() < 0.85
        ? [
            { id: 'a', item: 'Intervention', amountInCents: texts.amount(random) },
            { id: 'b', item: 'Transport', amountInCents: random() < 0.5 ? 0 : 5000 },
          ]
        : [],
  };
}

function drawEntry(
  id: string,
  content: SheetContent,
  stock: Stock,
  publishedAt: Date,
  replayCount: number,
) {
  const labels = (rows: { id: number; label: string }[], ids: number[]) =>
    rows.flatMap((row) => (ids.includes(row.id) ? row.label : []));
  const library = stock.libraries.find((one) => one.id === content.carrier.libraryId);
  const amounts = content.expenses.map((expense) => expense.amountInCents ?? 0);
  const budgetInCents = amounts.length ? amounts.reduce((sum, amount) => sum + amount, 0) : null;
  const { start, kind, state } = content;
  return {
    sheetId: id,
    slug: `banc-${id}`,
    title: content.title,
    summary: content.summary,
    kind,
    state,
    themeIds: content.themeIds.toSorted((a, b) => a - b),
    audienceIds: content.audienceIds.toSorted((a, b) => a - b),
    libraryId: library?.id ?? null,
    carrierName: library?.name ?? '',
    communeCode: library?.commune?.code ?? null,
    intercommunalityCode: library?.commune?.intercommunalityCode ?? null,
    departementCode: library?.commune?.departementCode ?? null,
    latitude: library?.latitude ?? null,
    longitude: library?.longitude ?? null,
    startsOn: start && firstDayOf(start),
    endsOn: start && lastDayOf(start),
    startLabel: start && sayDate(start),
    budgetInCents,
    budgetBracket: budgetBracketOf(budgetInCents),
    replayCount,
    firstPublishedAt: publishedAt,
    publishedAt,
    ...textOfSheet(content),
    labelWords: [
      ...labels(stock.themes, content.themeIds),
      ...labels(stock.audiences, content.audienceIds),
      kind ? sheetKindLabels[kind] : '',
      state ? projectStateLabels[state] : '',
    ].join(' / '),
    placeWords: [library?.name, library?.commune?.name].join(' / '),
  };
}

async function writeBatch(db: Database, stock: Stock, contents: SheetContent[], at: Date[]) {
  const rows = contents.map((content, n) => ({
    id: randomUUID(),
    versionId: randomUUID(),
    content,
    publishedAt: at[n] ?? new Date(),
  }));
  await db.transaction(async (tx) => {
    await tx.insert(sheets).values(
      rows.map(({ id, content, publishedAt }) => ({
        id,
        slug: `banc-${id}`,
        draft: content,
        draftSavedById: stock.authorId,
        libraryId: content.carrier.libraryId,
        publishedAt,
        firstPublishedAt: publishedAt,
        createdAt: publishedAt,
      })),
    );
    await tx.insert(sheetVersions).values(
      rows.map(({ id, versionId, content, publishedAt }) => ({
        id: versionId,
        sheetId: id,
        number: 1,
        content,
        publishedById: stock.authorId,
        publishedAt,
      })),
    );
    await tx.execute(sql`update sheets s set status = 'published', published_version_id = v.id
      from sheet_versions v where v.sheet_id = s.id and s.id in ${rows.map(({ id }) => id)}`);
    await tx
      .insert(registerEntries)
      .values(
        rows.map(({ id, content, publishedAt }, n) =>
          drawEntry(id, content, stock, publishedAt, n % 10 === 0 ? n % 13 : 0),
        ),
      );
  });
}

/** Learns all words at once: one by one, the database would take a quarter of an hour. */
function listenForWords() {
  const known = new Map<string, boolean>();
  const hear = (text: string, isPublic: boolean) => {
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? [])
      if (/\p{L}/u.test(word)) known.set(word, isPublic || known.get(word) === true);
  };
  return {
    hear(content: SheetContent) {
      const { publicText, professionalText } = textOfSheet(content);
      hear(`${content.title} ${content.summary} ${publicText}`, true);
      hear(professionalText, false);
    },
    async write(db: Database) {
      const rows = [...known].map(([spelling, isPublic]) => ({ spelling, isPublic }));
      await db.execute(sql`
        insert into register_words (word, lexeme, spelling, is_public)
        select distinct on (f.word) f.word, l.lexeme, w.spelling, w."isPublic"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (spelling text, "isPublic" boolean),
          lateral (select replace(fold(w.spelling), ' ', '') as word) f,
          lateral unnest(to_tsvector('rpbs_fr', search_words(f.word))) as l (lexeme)
        where length(f.word) > 1
        order by f.word, w."isPublic" desc
        on conflict do nothing`);
    },
  };
}

const searchIndexes = ['title', 'head', 'public', 'full'] as const;

/**
 * Fills an empty database with that many published sheets, always the same; a database that holds
 * them already is left as it is. About three minutes for 100,000 on two cores.
 */
export async function buildCorpus(db: Database, size: number): Promise<{ origin: string }> {
  const texts = readTexts();
  // In the order that jsonb gives back.
  const wanted = { size, origin: texts.origin, version: corpusVersion };
  const [made] = await db.select().from(facts).where(eq(facts.name, 'corpus'));
  if (JSON.stringify(made?.value) === JSON.stringify(wanted)) return texts;
  await db.execute(sql`truncate sheets, register_words, register_bits, register_changes,
    facts, users, libraries restart identity cascade`);
  const stock = await prepare(db);
  for (const side of searchIndexes)
    await db.execute(sql.raw(`drop index if exists register_index_${side}_vector_idx`));
  const random = randomFrom(2026);
  const batch = 500;
  const newest = Date.UTC(2026, 8, 1);
  const vocabulary = listenForWords();
  for (let done = 0; done < size; done += batch) {
    const count = Math.min(batch, size - done);
    const contents = Array.from({ length: count }, () => writeContent(random, stock, texts));
    const dates = contents.map(
      () => new Date(newest - Math.floor(random() * 5 * 365) * 86_400_000),
    );
    await writeBatch(db, stock, contents, dates);
    for (const content of contents) vocabulary.hear(content);
    if (done % 20_000 === 0) console.log(`corpus : ${done} fiches`);
  }
  for (const side of searchIndexes)
    await db.execute(
      sql.raw(`create index register_index_${side}_vector_idx on register_index
        using gin (${side}_vector) with (fastupdate = off)`),
    );
  await vocabulary.write(db);
  await db.execute(sql`select recount_words()`);
  await db.execute(sql`truncate register_changes`);
  await db.execute(sql`vacuum analyze`);
  await db.insert(facts).values({ name: 'corpus', value: wanted });
  return texts;
}
