import { blocksOf, blockText } from './blocks.ts';
import {
  readAudienceSection,
  readChoice,
  readDatesAndPlace,
  readDatesSection,
  readPerimetersSection,
  readPlace,
  readPreparationTime,
  readThemesSection,
  textOf,
} from './read-facts.ts';
import { readCarrier, readContactLines, readRole, readTitle } from './read-identity.ts';
import { readMaterialMeans, readMoney, readNamed, readToFetch } from './read-means.ts';
import { enrich, leave, type Reading, type RichField, take } from './reading.ts';
import type { Section } from './sections.ts';
import { typeset } from './typeset.ts';

type Reader = (reading: Reading, section: Section) => string[] | void;

function rich(field: RichField): Reader {
  return (reading, section) => {
    const blocks = blocksOf(section.lines, reading.width);
    enrich(reading, field, section, blocks);
    if (blocks.length > 0) take(reading, field, blocks.map(blockText).join('\n'));
  };
}

/** Too long for a summary: its first sentences make one, and the whole opens the context. */
function readSummary(reading: Reading, section: Section): void {
  const text = typeset(textOf(section, reading).replace(/\n/gu, ' '));
  if (text === '') return;
  if (reading.content.summary || text.length > 300) rich('context')(reading, section);
  if (reading.content.summary) return;
  let summary = '';
  for (const sentence of text.split(/(?<=[.!?…])\s+/u)) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`;
    if (longer.length > 300) break;
    summary = longer;
  }
  if (summary === '') return;
  reading.content.summary = summary;
  take(reading, 'summary', summary);
}

function readUnknown(reading: Reading, section: Section): void {
  const text = textOf(section, reading);
  leave(reading, text === '' ? null : section.label, text || (section.label ?? ''));
}

/** One reader for each thing that a heading announces; it returns the lines that are not for it. */
export const readers: Record<Exclude<Section['target'], 'loose' | 'chapter'>, Reader> = {
  title: readTitle,
  summary: readSummary,
  carrier: readCarrier,
  contact: (reading, section) => readContactLines(reading, section.label, section.lines),
  contactRole: readRole,
  context: rich('context'),
  objectives: rich('objectives'),
  running: rich('running'),
  audience: readAudienceSection,
  themes: readThemesSection,
  kind: (reading, section) => readChoice(reading, section, 'kind'),
  state: (reading, section) => readChoice(reading, section, 'state'),
  licence: (reading, section) => readChoice(reading, section, 'licence'),
  place: readPlace,
  perimeters: readPerimetersSection,
  dates: readDatesSection,
  start: readDatesSection,
  end: readDatesSection,
  datesAndPlace: readDatesAndPlace,
  technicalNeeds: rich('technicalNeeds'),
  humanMeans: rich('humanMeans'),
  materialMeans: readMaterialMeans,
  preparationTime: readPreparationTime,
  budget: (reading, section) => readMoney(reading, section, 'budget'),
  expenses: (reading, section) => readMoney(reading, section, 'expenses'),
  fundings: (reading, section) => readMoney(reading, section, 'fundings'),
  partners: (reading, section) => readNamed(reading, section, 'partners'),
  speakers: (reading, section) => readNamed(reading, section, 'speakers'),
  toFetch: readToFetch,
  communication: rich('communication'),
  worked: rich('worked'),
  failed: rich('failed'),
  advice: rich('advice'),
  unknown: readUnknown,
};
