import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { RichText } from '#app/sheets/content.ts';
import {
  disciplines,
  feeUnits,
  languages,
  legalStatuses,
  refusalKinds,
  speakerFormats,
  speakerKinds,
  speakerLinkPurposes,
} from '#app/speakers/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant, tsvector } from './columns.ts';
import { sheets } from './sheets.ts';
import { communes } from './territories.ts';

const none = sql`'{}'`;
const speaker = () =>
  uuid()
    .notNull()
    .references(() => speakers.id, { onDelete: 'cascade' });

/**
 * Somebody whom libraries invite. Until they agree, professionals read a name, disciplines and how
 * to write to them; whoever refuses or withdraws leaves nothing here but a hash.
 */
export const speakers = pgTable(
  'speakers',
  {
    id: id(),
    slug: text().notNull().unique(),
    kind: text({ enum: speakerKinds }).notNull(),
    name: text().notNull(),
    /** « Médiatrice en astronomie et autrice jeunesse ». */
    headline: text().notNull().default(''),
    disciplines: text({ enum: disciplines }).array().notNull(),
    formats: text({ enum: speakerFormats }).array().notNull().default(none),
    languages: text({ enum: languages }).array().notNull().default(none),
    themeIds: integer().array().notNull().default(none),
    audienceIds: integer().array().notNull().default(none),
    /** Where they live or work: distances are counted from its centre. */
    communeCode: text().references(() => communes.code),
    /** Where they come: whole départements, EPCI, and a circle around their commune. */
    departementCodes: text().array().notNull().default(none),
    intercommunalityCodes: text().array().notNull().default(none),
    radiusInKm: integer(),
    technicalNeeds: text().notNull().default(''),
    links: text().array().notNull().default(none),
    presentation: jsonb().$type<RichText>(),
    /** Professional from here on. */
    travelTerms: text().notNull().default(''),
    siret: text(),
    legalStatus: text({ enum: legalStatuses }),
    email: text().notNull(),
    phone: text(),
    /** Grows at each change: what is agreed is what was read. */
    revision: integer().notNull().default(1),
    createdById: uuid().references(() => users.id),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
    /** When they were last asked for their agreement: thirty days later, the entry is gone. */
    askedAt: instant().notNull(),
    remindedAt: instant(),
    agreedAt: instant(),
    /** The address that agreed: the account that claims the profile bears it. */
    agreedEmail: text(),
    claimedById: uuid().references(() => users.id),
    claimedAt: instant(),
    /** What searches read, written with each change: nothing but the entry until they agree. */
    searchKeys: text().notNull().default(''),
    searchText: text().notNull().default(''),
    /** Départements where they come, those of EPCI and of the circle's centre included. */
    reachedDepartements: text().array().notNull().default(none),
    /** Of what they ask, the least; a trigger keeps it. Professional. */
    lowestFeeInCents: bigint({ mode: 'number' }),
    /** What lists are sorted by: folding thousands of names costs more than finding them. */
    sortName: text()
      .notNull()
      .generatedAlwaysAs(sql`public.fold(name)`),
    /** What facets count: a number for each value (`facet_mark`), all in one array. */
    facetMarks: integer()
      .array()
      .notNull()
      .generatedAlwaysAs(
        sql`public.facet_marks('discipline', disciplines) || public.facet_marks('departement', reached_departements) || case when agreed_at is null then '{}'::int[] else public.facet_marks('format', formats) || public.facet_marks('language', languages) || public.facet_marks('theme', theme_ids::text[]) || public.facet_marks('audience', audience_ids::text[]) end`,
      ),
    /** For all who may find them; of an entry that waits, what is written above is little. */
    fullVector: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(public.search_vector(name), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(search_text), 'D')`,
      ),
  },
  (t) => [
    // An agent may write for several; the same name at the same address is the same entry.
    uniqueIndex('speakers_same_key').on(sql`lower(${t.email})`, sql`(public.fold(${t.name}))`),
    index('speakers_siret_idx').on(t.siret),
    index('speakers_agreed_idx').on(t.agreedAt, t.id),
    index('speakers_order_idx').on(
      sql`(${t.agreedAt} is null)`,
      sql`${t.sortName} collate "C"`,
      t.id,
    ),
    index('speakers_claimed_idx').on(t.claimedById),
    index('speakers_created_by_idx').on(t.createdById),
    index('speakers_name_idx').using('gin', sql`(public.fold(${t.name})) gin_trgm_ops`),
    index('speakers_full_vector_idx').using('gin', t.fullVector),
    check('speakers_has_discipline', sql`cardinality(${t.disciplines}) > 0`),
    check(
      'speakers_circle_whole',
      sql`${t.radiusInKm} is null or (${t.communeCode} is not null and ${t.radiusInKm} between 1 and 1000)`,
    ),
    check('speakers_agreed_whole', sql`(${t.agreedAt} is null) = (${t.agreedEmail} is null)`),
    check(
      'speakers_claimed_whole',
      sql`(${t.claimedAt} is null) = (${t.claimedById} is null) and (${t.claimedAt} is null or ${t.agreedAt} is not null)`,
    ),
  ],
);

/** Addresses of profiles that were merged keep leading to the one that remains. */
export const speakerFormerSlugs = pgTable(
  'speaker_former_slugs',
  { slug: text().primaryKey(), speakerId: speaker() },
  (t) => [index('speaker_former_slugs_speaker_idx').on(t.speakerId)],
);

/** What they ask, by format; professional. */
export const speakerFees = pgTable(
  'speaker_fees',
  {
    id: id(),
    speakerId: speaker(),
    position: integer().notNull(),
    format: text({ enum: speakerFormats }).notNull(),
    unit: text({ enum: feeUnits }).notNull(),
    amountInCents: bigint({ mode: 'number' }).notNull(),
    /** « Deux ateliers, matériel compris ». */
    covers: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('speaker_fees_position_key').on(t.speakerId, t.position),
    check('speaker_fees_amount', sql`${t.amountInCents} between 0 and 10000000`),
  ],
);

/** Links by which somebody without an account reads, agrees, corrects, withdraws. Hashes only. */
export const speakerLinks = pgTable(
  'speaker_links',
  {
    id: id(),
    speakerId: speaker(),
    tokenHash: text().notNull().unique(),
    purpose: text({ enum: speakerLinkPurposes }).notNull(),
    /** Where it was sent: who holds it reads that address. */
    email: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('speaker_links_speaker_idx').on(t.speakerId)],
);

/** Those who wish not to be listed: hashes alone, by which they are recognised if named again. */
export const speakerRefusals = pgTable(
  'speaker_refusals',
  {
    hash: text().primaryKey(),
    kind: text({ enum: refusalKinds }).notNull(),
    refusedAt: instant().notNull(),
  },
  (t) => [index('speaker_refusals_refused_idx').on(t.refusedAt)],
);

/** Words of the profiles in sight, written by a trigger: they complete and correct what is typed. */
export const speakerWords = pgTable(
  'speaker_words',
  {
    speakerId: speaker(),
    word: text().notNull(),
    lexeme: text().notNull(),
    spelling: text().notNull(),
    isPublic: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.speakerId, t.word] }),
    index('speaker_words_trgm_idx').using('gin', t.word.op('gin_trgm_ops')),
    index('speaker_words_prefix_idx').on(t.word.op('text_pattern_ops')),
    // It holds all that a search asks of a word: the rows themselves lie far apart.
    index('speaker_words_lexeme_idx').on(t.lexeme, t.word, t.isPublic, t.spelling),
  ],
);

/**
 * Sheets that name a speaker, drawn from what is published: by their name where one profile alone
 * bears it, or because somebody said that it is they.
 */
export const sheetSpeakers = pgTable(
  'sheet_speakers',
  {
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    speakerId: speaker(),
    /** As the sheet writes it. */
    name: text().notNull(),
    /** Whether the sheet tells everybody who came. */
    isPublic: boolean().notNull(),
    /** Null where the name alone made the link. */
    linkedById: uuid().references(() => users.id),
    linkedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sheetId, t.speakerId] }),
    index('sheet_speakers_speaker_idx').on(t.speakerId),
  ],
);
