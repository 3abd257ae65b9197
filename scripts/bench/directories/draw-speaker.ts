import { randomUUID } from 'node:crypto';

import { addDays, dayInMs } from '#app/platform/durations.ts';
import { drawSearchWords } from '#app/speakers/internal/write-search-words.server.ts';
import {
  disciplineLabels,
  disciplines,
  feeUnits,
  languages,
  speakerFormats,
} from '#app/speakers/vocabulary.ts';
import { pick } from '#scripts/bench/corpus/random.ts';
import type { speakerFreeRanges } from '#db/schema/speaker-availability.ts';
import type { speakerFees, speakers } from '#db/schema/speakers.ts';

import { drawCompany, drawName, drawSome } from './names.ts';
import type { Lists } from './read-lists.ts';

/** Days of the corpus: its figures do not move with the calendar. */
const newest = new Date('2026-09-01T08:00:00Z');
export const firstFreeDay = '2026-09-01';
export const freeDaysInAll = 480;

/** Whose profile it is, where they agreed; claimed by an account for two of five. */
type Owners = { authorId: string; claimedById: string | null };

/** A profile as the directory holds it, with fees and free days; one in ten waits for an answer. */
export function drawSpeaker(n: number, lists: Lists, { authorId, claimedById }: Owners) {
  const { random, texts } = lists;
  const id = randomUUID();
  const isAgreed = n % 10 !== 0;
  const isCompany = n % 7 === 0;
  const place = lists.communes[Math.floor(lists.communes.length * random() ** 1.5)];
  if (!place) throw new Error('No commune has a centre');
  const does = drawSome(random, disciplines, 3);
  const at = new Date(newest.getTime() - Math.floor(random() * 1000) * dayInMs);
  const radiusInKm = random() < 0.6 ? 20 + 10 * Math.floor(random() * 14) : null;
  const epci = random() < 0.1 ? place.intercommunalityCode : null;
  const departementCodes = random() < 0.7 ? drawSome(random, lists.region, 3).toSorted() : [];
  const word = () => pick(random, texts.words);
  const said = {
    headline: `${disciplineLabels[does[0] ?? 'other']} ${word()} ${word()}`,
    disciplines: does,
    formats: drawSome(random, speakerFormats, 3),
    languages: random() < 0.8 ? (['fr'] as const).slice() : drawSome(random, languages, 3),
    technicalNeeds: `Une salle, ${word()}, ${word()} et ${word()}`,
    presentation: {
      type: 'doc' as const,
      content: [pick(random, texts.paragraphs), pick(random, texts.paragraphs)].map((text) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text }],
      })),
    },
    agreedAt: isAgreed ? at : null,
  };
  const themeIds = drawSome(random, lists.themes, 4).toSorted((a, b) => a.id - b.id);
  const audienceIds = drawSome(random, lists.audiences, 3).toSorted((a, b) => a.id - b.id);
  const reached = new Set([
    ...departementCodes,
    ...(epci ? (lists.reachOf.get(epci) ?? []) : []),
    ...(radiusInKm === null ? [] : [place.departementCode]),
  ]);
  const labels = [...themeIds, ...audienceIds].map(({ label }) => label);
  const email = `intervenant-${n}@banc.exemple`;
  const row: typeof speakers.$inferInsert = {
    id,
    slug: `banc-intervenant-${n}`,
    kind: isCompany ? 'company' : 'person',
    name: isCompany ? drawCompany(random) : drawName(random),
    ...said,
    themeIds: themeIds.map((one) => one.id),
    audienceIds: audienceIds.map((one) => one.id),
    communeCode: place.code,
    departementCodes,
    intercommunalityCodes: epci ? [epci] : [],
    radiusInKm,
    email,
    agreedEmail: isAgreed ? email : null,
    ...(isAgreed && claimedById ? { claimedById, claimedAt: at } : {}),
    createdById: authorId,
    createdAt: at,
    changedAt: at,
    askedAt: newest,
    ...drawSearchWords(said, {
      labels: [...labels, place.name],
      reached: [...reached].toSorted(),
    }),
  };
  const isKept = isAgreed && claimedById !== null;
  return { row, fees: drawFees(lists, id), ranges: isKept ? drawRanges(lists, id) : [] };
}

function drawFees({ random }: Lists, speakerId: string) {
  return drawSome(random, speakerFormats, 4).map(
    (format, position): typeof speakerFees.$inferInsert => ({
      speakerId,
      position,
      format,
      unit: pick(random, feeUnits),
      amountInCents: 5000 + 500 * Math.floor(random() ** 2 * 200),
    }),
  );
}

/** Up to six stretches of free days, one after another; half of them in some départements only. */
function drawRanges({ random, region }: Lists, speakerId: string) {
  const ranges: (typeof speakerFreeRanges.$inferInsert)[] = [];
  let day = Math.floor(random() * 60);
  for (let left = 1 + Math.floor(random() * 6); left > 0 && day < freeDaysInAll; left -= 1) {
    const last = day + Math.floor(random() * 20);
    ranges.push({
      speakerId,
      startsOn: addDays(firstFreeDay, day),
      endsOn: addDays(firstFreeDay, last),
      departementCodes: random() < 0.5 ? [] : drawSome(random, region, 2),
    });
    day = last + 2 + Math.floor(random() * 60);
  }
  return ranges;
}
