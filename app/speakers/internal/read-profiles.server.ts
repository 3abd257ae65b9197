import { asc, inArray } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { SpeakerProfile } from '#app/speakers/visible-speaker.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { speakerPictures } from '#db/schema/speaker-pictures.ts';
import { speakerFees } from '#db/schema/speakers.ts';
import { communes, departements, intercommunalities } from '#db/schema/territories.ts';

import type { SpeakerRow } from './find-speaker.server.ts';
import { readFreeRanges } from './free-ranges.server.ts';

/**
 * Whole profiles of these rows, by their ids. What each reader may see of them is for
 * `visible-speaker.ts`, without which none leaves the room.
 */
export async function readProfiles(
  db: Queryable,
  rows: readonly SpeakerRow[],
): Promise<Map<string, SpeakerProfile>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const [{ themes, audiences }, fees, places, free, pictures] = await Promise.all([
    listTerms({ db }),
    db
      .select()
      .from(speakerFees)
      .where(inArray(speakerFees.speakerId, ids))
      .orderBy(asc(speakerFees.position)),
    readPlaces(db, rows),
    readFreeRanges(db, ids),
    db.select().from(speakerPictures).where(inArray(speakerPictures.speakerId, ids)),
  ]);
  const named = (all: readonly { id: number; slug: string; label: string }[], ids: number[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ slug, label }) => ({ slug, label }));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        slug: row.slug,
        name: row.name,
        disciplines: row.disciplines,
        agreedAt: row.agreedAt?.toISOString() ?? null,
        said: {
          kind: row.kind,
          headline: row.headline,
          formats: row.formats,
          languages: row.languages,
          themes: named(themes, row.themeIds),
          audiences: named(audiences, row.audienceIds),
          ...places(row),
          radiusInKm: row.radiusInKm,
          technicalNeeds: row.technicalNeeds,
          links: row.links,
          presentation: row.presentation,
          picture: pictureOf(pictures, row.id),
          changedAt: row.changedAt.toISOString(),
        },
        contact: { email: row.email, phone: row.phone },
        terms: {
          fees: fees
            .filter(({ speakerId }) => speakerId === row.id)
            .map(({ format, unit, amountInCents, covers }) => ({
              format,
              unit,
              amountInCents,
              covers,
            })),
          travelTerms: row.travelTerms,
          siret: row.siret,
          legalStatus: row.legalStatus,
        },
        free: row.claimedById
          ? free
              .filter(({ speakerId }) => speakerId === row.id)
              .map(({ startsOn, endsOn, departements: where }) => ({
                startsOn,
                endsOn,
                departements: where,
              }))
          : null,
      } satisfies SpeakerProfile,
    ]),
  );
}

function pictureOf(pictures: readonly (typeof speakerPictures.$inferSelect)[], id: string) {
  const picture = pictures.find(({ speakerId }) => speakerId === id);
  return picture ? { fileId: picture.fileId, alt: picture.alt, credit: picture.credit } : null;
}

const given = <Value>(values: readonly (Value | null)[]) =>
  values.filter((value): value is Value => value !== null);

async function readPlaces(db: Queryable, rows: readonly SpeakerRow[]) {
  const communeCodes = given(rows.map(({ communeCode }) => communeCode));
  const wholes = rows.flatMap(({ departementCodes }) => departementCodes);
  const groups = rows.flatMap(({ intercommunalityCodes }) => intercommunalityCodes);
  const [homes, counties, gatherings] = await Promise.all([
    communeCodes.length
      ? db.select().from(communes).where(inArray(communes.code, communeCodes))
      : [],
    wholes.length
      ? db
          .select({ code: departements.code, name: departements.name })
          .from(departements)
          .where(inArray(departements.code, wholes))
          .orderBy(asc(departements.code))
      : [],
    groups.length
      ? db
          .select({ code: intercommunalities.code, name: intercommunalities.name })
          .from(intercommunalities)
          .where(inArray(intercommunalities.code, groups))
          .orderBy(asc(intercommunalities.name))
      : [],
  ]);
  return (row: SpeakerRow) => {
    const home = homes.find(({ code }) => code === row.communeCode);
    return {
      commune: home
        ? {
            code: home.code,
            name: home.name,
            departementCode: home.departementCode,
            point:
              home.latitude !== null && home.longitude !== null
                ? { latitude: home.latitude, longitude: home.longitude }
                : null,
          }
        : null,
      departements: counties.filter(({ code }) => row.departementCodes.includes(code)),
      intercommunalities: gatherings.filter(({ code }) => row.intercommunalityCodes.includes(code)),
    };
  };
}
