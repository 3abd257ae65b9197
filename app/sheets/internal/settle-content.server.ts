import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { type FieldErrors, InvalidInput } from '#app/platform/errors.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { withoutEmptyRows } from '#app/sheets/empty-rows.ts';
import { checkRichText } from '#app/sheets/rich-text-schema.ts';
import { imagesOf } from '#app/sheets/rich-text.ts';
import { richTextFields } from '#app/sheets/sections.ts';
import { filesOf } from '#app/sheets/visible-content.ts';
import { storedFiles } from '#db/schema/files.ts';
import { libraries } from '#db/schema/libraries.ts';
import { sheetFiles } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

type Whose = { sheetId: string | null; authorIds: readonly string[] };

/**
 * A content as it may be kept: long texts checked, empty rows dropped, place completed from its
 * library or commune, and everything it points to known and allowed to these authors.
 * @throws {InvalidInput} with a sentence for each field that points to nothing.
 */
export async function settleContent(
  tx: Transaction,
  content: SheetContent,
  whose: Whose,
): Promise<SheetContent> {
  const errors: FieldErrors = {};
  const settled = { ...checkTexts(content, errors), ...withoutEmptyRows(content) };
  settled.place = await settlePlace(tx, settled.place, errors);
  await checkVocabularies(tx, settled, errors);
  await checkCarrier(tx, settled, errors);
  await checkFiles(tx, settled, whose, errors);
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  return settled;
}

function checkTexts(content: SheetContent, errors: FieldErrors): SheetContent {
  const checked = { ...content };
  for (const field of richTextFields) {
    try {
      checked[field] = checkRichText(content[field]);
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      errors[field] = ['Ce texte contient une mise en forme ou un lien que nous ne gardons pas.'];
    }
  }
  return checked;
}

async function settlePlace(
  tx: Transaction,
  place: SheetContent['place'],
  errors: FieldErrors,
): Promise<SheetContent['place']> {
  if (!place || (!place.libraryId && !place.communeCode)) {
    return place && place.label !== '' ? { ...place, latitude: null, longitude: null } : null;
  }
  const [found] = place.libraryId
    ? await tx
        .select({
          communeCode: communes.code,
          libraryName: libraries.name,
          communeName: communes.name,
          departementCode: communes.departementCode,
          latitude: sql<number | null>`coalesce(${libraries.latitude}, ${communes.latitude})`,
          longitude: sql<number | null>`coalesce(${libraries.longitude}, ${communes.longitude})`,
        })
        .from(libraries)
        .innerJoin(communes, eq(communes.code, libraries.communeCode))
        .where(eq(libraries.id, place.libraryId))
    : await tx
        .select({
          communeCode: communes.code,
          libraryName: sql<null>`null`,
          communeName: communes.name,
          departementCode: communes.departementCode,
          latitude: communes.latitude,
          longitude: communes.longitude,
        })
        .from(communes)
        .where(eq(communes.code, place.communeCode ?? ''));
  if (!found) {
    errors.place = [
      'Ce lieu n’est pas dans notre liste : choisissez une commune ou une bibliothèque.',
    ];
    return place;
  }
  const hasPoint = place.latitude !== null && place.longitude !== null;
  return {
    libraryId: place.libraryId,
    communeCode: found.communeCode,
    label: place.label || labelOf(found).slice(0, 160),
    latitude: hasPoint ? place.latitude : found.latitude,
    longitude: hasPoint ? place.longitude : found.longitude,
  };
}

function labelOf(found: {
  libraryName: string | null;
  communeName: string;
  departementCode: string;
}) {
  const { libraryName, communeName, departementCode } = found;
  return libraryName === null
    ? `${communeName} (${departementCode})`
    : libraryDisplayName({ name: libraryName, communeName });
}

async function checkVocabularies(tx: Transaction, content: SheetContent, errors: FieldErrors) {
  const themeIds = (content.themeIds = [...new Set(content.themeIds)]);
  const audienceIds = (content.audienceIds = [...new Set(content.audienceIds)]);
  if (themeIds.length && (await tx.$count(themes, inArray(themes.id, themeIds))) < themeIds.length)
    errors.themeIds = ['L’un de ces thèmes n’existe plus : choisissez-en un autre.'];
  if (
    audienceIds.length &&
    (await tx.$count(audiences, inArray(audiences.id, audienceIds))) < audienceIds.length
  )
    errors.audienceIds = ['L’un de ces publics n’existe plus : choisissez-en un autre.'];
}

async function checkCarrier(tx: Transaction, { carrier }: SheetContent, errors: FieldErrors) {
  if (!carrier.libraryId) return;
  if ((await tx.$count(libraries, eq(libraries.id, carrier.libraryId))) === 0)
    errors.carrier = [
      'Cette bibliothèque n’est pas dans notre liste : cherchez-la par sa commune.',
    ];
}

/** A file enters a sheet through its authors only: naming somebody else's gives no right to it. */
async function checkFiles(
  tx: Transaction,
  content: SheetContent,
  { sheetId, authorIds }: Whose,
  errors: FieldErrors,
) {
  const ids = filesOf(content);
  if (!ids.length) return;
  const inSheet = tx
    .select({ id: sheetFiles.fileId })
    .from(sheetFiles)
    .where(sheetId ? eq(sheetFiles.sheetId, sheetId) : sql`false`);
  const known = await tx
    .select({ id: storedFiles.id })
    .from(storedFiles)
    .where(
      and(
        inArray(storedFiles.id, ids),
        isNull(storedFiles.deletedAt),
        or(inArray(storedFiles.uploadedById, [...authorIds]), inArray(storedFiles.id, inSheet)),
      ),
    );
  if (known.length === ids.length) return;
  const missing = new Set(ids);
  for (const { id } of known) missing.delete(id);
  const sentence = 'Ce fichier n’est plus là : envoyez-le de nouveau.';
  if (content.illustration && missing.has(content.illustration.fileId))
    errors.illustration = [sentence];
  content.toFetch.forEach(({ fileId }, i) => {
    if (fileId && missing.has(fileId)) errors[`toFetch.${i}.fileId`] = [sentence];
  });
  for (const field of richTextFields) {
    if (imagesOf(content[field]).some((id) => missing.has(id))) errors[field] = [sentence];
  }
}
