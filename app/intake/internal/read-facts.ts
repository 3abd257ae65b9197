import { readDates } from '#app/sheets/read-dates.ts';
import { blocksOf, blockText } from './blocks.ts';
import { readDuration } from './durations.ts';
import { countWords } from './fold.ts';
import { readAudiences, readKind, readLicence, readState, readThemes } from './matches.ts';
import { readPerimeters } from './perimeters.ts';
import { detail, leave, type Reading, rowId, take } from './reading.ts';
import type { Section } from './sections.ts';
import { typeset } from './typeset.ts';

export function textOf(section: Section, reading: Reading): string {
  return blocksOf(section.lines, reading.width).map(blockText).join('\n');
}

export function readDatesSection(reading: Reading, section: Section): void {
  const text = textOf(section, reading);
  const { start, end, saysMore } = readDates(text);
  if (start === null) {
    if (countWords(text) > 8) detail(reading, section.label, text);
    else leave(reading, section.label, text);
    return;
  }
  if (section.target === 'end') setDate(reading, 'end', end ?? start, text);
  else {
    setDate(reading, 'start', start, text);
    if (end !== null && section.target === 'dates') setDate(reading, 'end', end, text);
  }
  if (saysMore) detail(reading, section.label, text);
}

function setDate(
  reading: Reading,
  field: 'start' | 'end',
  date: NonNullable<Reading['content']['start']>,
  excerpt: string,
): void {
  if (reading.content[field]) leave(reading, field === 'start' ? 'Début' : 'Fin', excerpt);
  else {
    reading.content[field] = date;
    take(reading, field, excerpt);
  }
}

/** « Samedi 14 mars 2026, médiathèque de Sorgues »: each part is a date or a place. */
export function readDatesAndPlace(reading: Reading, section: Section): void {
  const text = textOf(section, reading);
  const parts = text.split(/\s+[–—-]\s+|,\s+|\n/u).filter(Boolean);
  const dates = parts.filter((part) => readDates(part).start !== null);
  const places = parts.filter((part) => !dates.includes(part));
  if (dates.length > 0) {
    readDatesSection(reading, { ...section, target: 'dates', lines: [dates.join(', ')] });
  }
  if (places.length > 0) readPlace(reading, { ...section, lines: [places.join(', ')] });
}

export function readPlace(reading: Reading, section: Section): void {
  const text = textOf(section, reading);
  if (text.length > 160 || reading.content.place) {
    leave(reading, section.label, text);
    return;
  }
  reading.content.place = {
    libraryId: null,
    communeCode: null,
    label: typeset(text),
    latitude: null,
    longitude: null,
  };
  take(reading, 'place', text);
}

export function readPerimetersSection(reading: Reading, section: Section): void {
  const blocks = blocksOf(section.lines, reading.width);
  const perimeters = readPerimeters(blocks, reading.known.departements);
  for (const { kind, code, label } of perimeters) {
    const list = reading.content.perimeters ?? [];
    if (label.length > 600 || list.length >= 20) {
      leave(reading, section.label, label);
      continue;
    }
    reading.content.perimeters = [
      ...list,
      { id: rowId(reading), kind, code, label: typeset(label) },
    ];
    take(reading, 'perimeters', label);
  }
}

export function readAudienceSection(reading: Reading, section: Section): void {
  const text = textOf(section, reading);
  const { ids, saysMore } = readAudiences(text, reading.known.audiences);
  if (ids.length > 0) {
    reading.content.audienceIds = [
      ...new Set([...(reading.content.audienceIds ?? []), ...ids]),
    ].slice(0, 12);
    take(reading, 'audienceIds', text);
  }
  if (saysMore || ids.length === 0) detail(reading, section.label, text);
}

export function readThemesSection(reading: Reading, section: Section): void {
  const text = textOf(section, reading);
  const { ids, saysMore } = readThemes(text, reading.known.themes);
  if (ids.length > 0) {
    reading.content.themeIds = [...new Set([...(reading.content.themeIds ?? []), ...ids])].slice(
      0,
      8,
    );
    take(reading, 'themeIds', text);
  }
  if (saysMore || ids.length === 0) leave(reading, section.label, text);
}

/** A closed list answered in a few words; a sentence is kept in view besides. */
export function readChoice(
  reading: Reading,
  section: Section,
  field: 'kind' | 'state' | 'licence',
): void {
  const text = textOf(section, reading);
  const read = { kind: readKind, state: readState, licence: readLicence }[field];
  const value = reading.content[field] ? null : read(text);
  if (value !== null) {
    Object.assign(reading.content, { [field]: value });
    take(reading, field, text);
  }
  if (value === null || countWords(text) > 6) leave(reading, section.label, text);
}

export function readPreparationTime(reading: Reading, section: Section): void {
  const text = textOf(section, reading);
  const duration = reading.content.preparationTime ? null : readDuration(text);
  if (duration !== null && duration.amount <= 1000) {
    reading.content.preparationTime = { amount: duration.amount, unit: duration.unit };
    take(reading, 'preparationTime', text);
  }
  if (duration === null || duration.saysMore) detail(reading, section.label, text);
}
