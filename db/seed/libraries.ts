import { eq, inArray } from 'drizzle-orm';

import { librarySlug } from '#app/libraries/library-name.ts';
import { readDayRanges } from '#app/libraries/opening-hours.ts';
import type { Equipment, LibraryKind } from '#app/libraries/vocabulary.ts';
import type { Database } from '#app/platform/database.server.ts';
import { libraries, libraryOpeningRanges } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/**
 * Real public libraries of the six départements, by name, commune and code in the ministry's
 * register, so that an import of the register completes them instead of doubling them.
 */
type Place = [
  registerCode: string,
  name: string,
  communeCode: string,
  more?: {
    kind?: LibraryKind;
    emailDomains?: string[];
    /** By ISO weekday, as people write them. */
    week?: Record<number, string>;
    holidaysNote?: string;
    equipment?: Equipment[];
    /** Centre of a commune that the gazetteer does not know. */
    latitude?: number;
    longitude?: number;
  },
];

const departmental = { kind: 'departmental' } as const;

const places: Place[] = [
  ['BD136', 'Médiathèque départementale des Alpes-de-Haute-Provence', '04070', departmental],
  ['LI125', 'Médiathèque de Barcelonnette', '04019'],
  ['LI16838', 'Bibliothèque de Banon', '04018', { latitude: 44.0382, longitude: 5.6296 }],
  ['LI130', 'Médiathèque de Castellane', '04039'],
  ['LI16161', 'Bibliothèque d’Annot', '04008'],
  [
    'LI135',
    'Médiathèque de Digne-les-Bains',
    '04070',
    {
      emailDomains: ['digne-les-bains.example'],
      week: { 2: '14h-18h', 3: '10h-18h', 4: '14h-18h', 5: '14h-18h', 6: '10h-18h' },
      equipment: ['computers', 'printer', 'workRoom', 'eventRoom', 'selfService', 'stepFree'],
    },
  ],
  [
    'LI17619',
    'Médiathèque de Forcalquier',
    '04088',
    {
      emailDomains: ['forcalquier.example'],
      week: { 2: '15h-18h30', 3: '10h-12h30, 13h30-17h', 5: '15h-18h30', 6: '10h-17h' },
      holidaysNote: 'Fermée la première quinzaine d’août.',
      equipment: ['computers', 'eventRoom', 'projector', 'videoGames', 'returnBox', 'stepFree'],
    },
  ],
  ['LI10135', 'Médiathèque intercommunale Lucien-Jacques', '04094'],
  ['LI14462', 'Médiathèque communautaire des Mées', '04116'],
  ['LI137', 'Médiathèque intercommunale d’Herbès', '04112'],
  ['LI14637', 'Médiathèque Romain-Selsis', '04143'],
  ['LI14638', 'Bibliothèque Alphonse-Rabbe', '04166'],
  ['LI146', 'Médiathèque André-Roman', '04209'],
  ['LI18933', 'Médiathèque de Château-Arnoux', '04049', { latitude: 44.0944, longitude: 6.0106 }],

  ['BD158', 'Bibliothèque départementale des Hautes-Alpes', '05061', departmental],
  ['LI154', 'Médiathèque municipale', '05006', { latitude: 44.7936, longitude: 6.5583 }],
  ['LI155', 'Médiathèque du 15/9', '05023'],
  ['LI10996', 'Médiathèque de Chorges', '05040'],
  ['LI156', 'Bibliothèque municipale', '05046'],
  ['LI157', 'Médiathèque de Gap', '05061'],
  ['LI4693', 'Médiathèque Mille et une pages', '05065'],
  ['LI4694', 'Médiathèque de Laragne-Montéglin', '05070'],
  ['LI11049', 'Médiathèque de Savines-le-Lac', '05164', { latitude: 44.525, longitude: 6.4033 }],
  ['LI164', 'Médiathèque Le Quai des Arts', '05179'],

  ['BD185', 'Médiathèque départementale des Alpes-Maritimes', '06088', departmental],
  ['LI10565', 'Médiathèque Albert-Camus', '06004'],
  ['LI14256', 'Médiathèque Sonia-Delaunay', '06018'],
  ['LI170', 'Médiathèque Noailles', '06029'],
  ['LI173', 'Médiathèque André-Verdet', '06033'],
  ['LI20652', 'Médiathèque Charles-Nègre', '06069'],
  ['LI181', 'Bibliothèque municipale L’Odyssée', '06083'],
  ['LI182', 'Médiathèque municipale', '06084'],
  ['LI5382', 'Bibliothèque Louis-Nucéra', '06088'],
  ['LI201', 'Médiathèque municipale', '06157'],

  ['BD424', 'Bibliothèque départementale des Bouches-du-Rhône', '13055', departmental],
  ['LI381', 'Bibliothèque Méjanes – Allumettes', '13001'],
  ['LI386', 'Médiathèque municipale', '13005'],
  ['LI404', 'Médiathèque Simone-Veil', '13028'],
  ['LI412', 'Médiathèque Nelson-Mandela', '13041'],
  ['LI430', 'Médiathèque intercommunale Ouest Provence', '13047'],
  ['LI423', 'BMVR Alcazar', '13055'],
  ['LI442', 'Médiathèque Boris-Vian', '13077'],
  ['LI464', 'Bibliothèque municipale Joseph-Roumanille', '13100'],
  ['LI462', 'Médiathèque municipale', '13097'],
  ['LI473', 'Médiathèque de l’Étincelle', '13113'],

  ['BD3758', 'Médiathèque départementale du Var', '83050', departmental],
  ['LI3748', 'Médiathèque municipale', '83023'],
  ['LI3757', 'Médiathèque d’agglomération', '83050'],
  ['LI3766', 'Médiathèque d’Hyères', '83069'],
  ['LI13063', 'Médiathèque de Lorgues', '83072'],
  ['LI3784', 'Médiathèque Jacques-Duhamel', '83123'],
  ['LI12341', 'Médiathèque centrale de Saint-Raphaël', '83118'],
  ['LI3796', 'Médiathèque Jehanne-Arnaud', '83115'],
  ['LI19677', 'Médiathèque Chalucet', '83137'],
  ['LI19955', 'Médiathèque intercommunale Joseph-Piégay', '83150'],

  ['BD3845', 'Service livre et lecture de Vaucluse', '84129', departmental],
  ['LI3806', 'Médiathèque-ludothèque municipale', '84003'],
  ['LI15596', 'Bibliothèque Ceccano', '84007'],
  ['LI4474', 'Bibliothèque municipale Paul-Veyne', '84017'],
  ['LI3817', 'Bibliothèque-musée Inguimbertine', '84031'],
  ['LI3820', 'Médiathèque intercommunale de Cavaillon', '84035'],
  ['LI3837', 'Médiathèque municipale', '84087'],
  ['LI18952', 'Médiathèque Les Carmes', '84089'],
  ['LI3844', 'Médiathèque municipale', '84129'],
  ['LI3854', 'Bibliothèque municipale', '84137'],
];

/**
 * Brings the demonstration libraries in; those already there stay as they are. Their point is the
 * centre of their commune, where it is known. Territories come first.
 * @returns how many were written.
 */
export async function seedLibraries(db: Database): Promise<number> {
  const codes = [...new Set(places.map(([, , code]) => code))];
  const known = new Map(
    (await db.select().from(communes).where(inArray(communes.code, codes))).map((commune) => [
      commune.code,
      commune,
    ]),
  );
  const rows = places.map(([registerCode, name, communeCode, { week: _week, ...more } = {}]) => {
    const commune = known.get(communeCode);
    if (!commune) throw new Error(`The commune ${communeCode} of « ${name} » is unknown`);
    const latitude = more.latitude ?? commune.latitude;
    const longitude = more.longitude ?? commune.longitude;
    return {
      registerCode,
      name,
      communeCode,
      postalCode: commune.postalCodes.length === 1 ? commune.postalCodes[0] : null,
      slug: librarySlug({ name, communeName: commune.name }),
      // Written as their people write them, which the register does not always do.
      correctedFields: ['name' as const],
      ...more,
      latitude,
      longitude,
      pointSource: latitude === null ? null : ('commune' as const),
    };
  });
  const written = await db
    .insert(libraries)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: libraries.id, registerCode: libraries.registerCode });
  const ranges = written.flatMap(({ id: libraryId, registerCode }) => {
    const week = places.find(([code]) => code === registerCode)?.[3]?.week ?? {};
    return Object.entries(week).flatMap(([day, text]) =>
      (readDayRanges(text) ?? []).map(({ from, to }) => ({
        libraryId,
        weekday: Number(day),
        startsAtMinute: from,
        endsAtMinute: to,
      })),
    );
  });
  if (ranges.length) await db.insert(libraryOpeningRanges).values(ranges);
  return written.length;
}

/**
 * The id of a demonstration library.
 * @throws when none has this slug.
 */
export async function findSeededLibrary(db: Database, slug: string): Promise<string> {
  const [library] = await db
    .select({ id: libraries.id })
    .from(libraries)
    .where(eq(libraries.slug, slug))
    .limit(1);
  if (!library) throw new Error(`No demonstration library is called « ${slug} »`);
  return library.id;
}
