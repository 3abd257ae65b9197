import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { registerSheet } from '#app/sheets/internal/register-sheet.server.ts';
import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { communes, departements, intercommunalities, regions } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';
import type { Database } from '#app/platform/database.server.ts';

/** A paragraph of rich text. */
export function paragraphs(...lines: string[]): SheetContent['context'] {
  return {
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** Four communes of two départements with a library each, themes and audiences, and one author. */
export async function buildPlaces(db: Queryable) {
  await db.insert(regions).values({ code: '93', name: 'Provence-Alpes-Côte d’Azur' });
  await db.insert(departements).values([
    { code: '04', name: 'Alpes-de-Haute-Provence', regionCode: '93' },
    { code: '05', name: 'Hautes-Alpes', regionCode: '93' },
  ]);
  await db.insert(intercommunalities).values([
    { code: '200068625', name: 'CC Haute-Provence Pays de Banon', kind: 'CC' },
    { code: '200067437', name: 'CA Provence-Alpes-Agglomération', kind: 'CA' },
    { code: '200067742', name: 'CC Buëch-Dévoluy', kind: 'CC' },
  ]);
  const place = (
    code: string,
    name: string,
    intercommunalityCode: string,
    latitude: number,
    longitude: number,
  ) => ({
    code,
    name,
    departementCode: code.slice(0, 2),
    intercommunalityCode,
    latitude,
    longitude,
    pointSource: 'official' as const,
  });
  await db
    .insert(communes)
    .values([
      place('04088', 'Forcalquier', '200068625', 43.9594, 5.7806),
      place('04070', 'Digne-les-Bains', '200067437', 44.0908, 6.2317),
      place('05179', 'Veynes', '200067742', 44.5353, 5.8203),
    ]);
  const stock = await db
    .insert(libraries)
    .values([
      { slug: 'forcalquier', name: 'Médiathèque de Forcalquier', communeCode: '04088' },
      { slug: 'digne', name: 'Bibliothèque municipale', communeCode: '04070' },
      { slug: 'veynes', name: 'Médiathèque Le Quai des Arts', communeCode: '05179' },
    ])
    .returning({ id: libraries.id, slug: libraries.slug });
  const themeRows = await db
    .insert(themes)
    .values([
      { slug: 'sciences', label: 'Sciences et étoiles', motif: 'sciences' as const },
      { slug: 'jeu', label: 'Jeu', motif: 'jeu' as const },
      { slug: 'lecture', label: 'Lecture et écriture', motif: 'lecture' as const },
    ])
    .returning({ id: themes.id, slug: themes.slug });
  const audienceRows = await db
    .insert(audiences)
    .values([
      { slug: 'enfants', label: 'Enfants (6-11 ans)' },
      { slug: 'adultes', label: 'Adultes' },
    ])
    .returning({ id: audiences.id, slug: audiences.slug });
  const [author] = await db
    .insert(users)
    .values({
      email: `${randomUUID()}@exemple.fr`,
      displayName: 'Camille Roux',
      passwordHash: 'x',
      charterVersion: '1',
      charterAcceptedAt: new Date(),
    })
    .returning({ id: users.id });
  const bySlug = (rows: { slug: string; id: string }[]) =>
    Object.fromEntries(rows.map((row) => [row.slug, row.id])) as Record<string, string>;
  const byNumber = (rows: { slug: string; id: number }[]) =>
    Object.fromEntries(rows.map((row) => [row.slug, row.id])) as Record<string, number>;
  return {
    libraries: bySlug(stock),
    themes: byNumber(themeRows),
    audiences: byNumber(audienceRows),
    authorId: author?.id ?? '',
  };
}
export type Places = Awaited<ReturnType<typeof buildPlaces>>;

export type SheetToPublish = Partial<SheetContent> & { slug?: string; publishedAt?: Date };

/** Publishes a sheet directly in the tables, and registers it. @returns its id. */
export async function publishForTest(
  db: Database,
  places: Places,
  { slug = `fiche-${randomUUID()}`, publishedAt = new Date(), ...content }: SheetToPublish,
): Promise<string> {
  return db.transaction(async (tx) => {
    const whole = { ...emptySheetContent(), ...content };
    const [sheet] = await tx
      .insert(sheets)
      .values({ slug, draft: whole, draftSavedById: places.authorId })
      .returning({ id: sheets.id });
    const sheetId = sheet?.id ?? '';
    const [version] = await tx
      .insert(sheetVersions)
      .values({ sheetId, number: 1, content: whole, publishedById: places.authorId, publishedAt })
      .returning({ id: sheetVersions.id });
    await tx
      .update(sheets)
      .set({
        status: 'published',
        publishedVersionId: version?.id ?? null,
        publishedAt,
        firstPublishedAt: publishedAt,
      })
      .where(eq(sheets.id, sheetId));
    await registerSheet(tx, sheetId);
    return sheetId;
  });
}
