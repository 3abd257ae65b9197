import { inArray, sql } from 'drizzle-orm';

import type { Database, Queryable } from '#app/platform/database.server.ts';
import { type FieldErrors, InvalidInput } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { checkRichText } from '#app/sheets/rich-text-schema.ts';
import { imagesOf, plainTextOf } from '#app/sheets/rich-text.ts';
import type { RichText } from '#app/sheets/content.ts';
import type { SpeakerSaid } from '#app/speakers/inputs.ts';
import { longestPresentation } from '#app/speakers/vocabulary.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { communes, departements, intercommunalities } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

/**
 * What was typed, as the tables keep it: places by their codes, lists that exist, a text that we
 * keep.
 * @throws {InvalidInput} with a sentence for each field that points to nothing.
 */
export async function settleSpeaker(db: Database, said: SpeakerSaid) {
  const errors: FieldErrors = {};
  const { commune, communeCode, intercommunalities: names, fees, ...kept } = said;
  const settled = {
    ...kept,
    presentation: checkPresentation(said.presentation, errors),
    communeCode: await findCommune(db, { commune, communeCode }, errors),
    intercommunalityCodes: await findIntercommunalities(db, names, errors),
    departementCodes: [...new Set(said.departementCodes)],
  };
  if (settled.radiusInKm !== null && settled.communeCode === null && !errors.commune)
    errors.radiusInKm = ['Écrivez la commune autour de laquelle compter ces kilomètres.'];
  await checkLists(db, settled, errors);
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  return { columns: settled, fees };
}
export type SettledSpeaker = Awaited<ReturnType<typeof settleSpeaker>>;

function checkPresentation(text: RichText, errors: FieldErrors): RichText {
  try {
    if (imagesOf(text).length) throw new RangeError('A presentation has no images');
    const kept = checkRichText(text);
    if (plainTextOf(kept).length > longestPresentation)
      errors.presentation = ['Au plus 20\u00A0000 caractères.'];
    return kept;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    errors.presentation = [
      'Ce texte contient une image, une mise en forme ou un lien que nous ne gardons pas.',
    ];
    return null;
  }
}

async function findCommune(
  db: Database,
  { commune, communeCode }: Pick<SpeakerSaid, 'commune' | 'communeCode'>,
  errors: FieldErrors,
): Promise<string | null> {
  if (!commune) return null;
  if (communeCode) {
    const [chosen] = await db
      .select({ code: communes.code, name: communes.name })
      .from(communes)
      .where(sql`${communes.code} = ${communeCode}`);
    // Typed over since it was chosen: the words count.
    if (chosen && fold(commune).startsWith(fold(chosen.name))) return chosen.code;
  }
  const found = await findCommunesNamed({ db }, commune);
  if (found.length === 1) return found[0]?.code ?? null;
  errors.commune = found.length
    ? [
        `Plusieurs communes s’appellent ainsi\u00A0: ajoutez le département, comme «\u00A0${found[0]?.name} (${found[0]?.departementCode})\u00A0».`,
      ]
    : ['Cette commune n’est pas dans la liste\u00A0: écrivez son nom entier.'];
  return null;
}

async function findIntercommunalities(
  db: Queryable,
  names: readonly string[],
  errors: FieldErrors,
): Promise<string[]> {
  const codes: string[] = [];
  for (const name of new Set(names)) {
    const words = fold(name);
    const found = await db
      .select({ code: intercommunalities.code, name: intercommunalities.name })
      .from(intercommunalities)
      .where(sql`public.fold(${intercommunalities.name}) like ${`%${words}%`}`)
      .orderBy(sql`length(${intercommunalities.name})`)
      .limit(6);
    const exact = found.filter((one) => fold(one.name) === words);
    const [only] = exact.length === 1 ? exact : found.length === 1 ? found : [];
    if (only) codes.push(only.code);
    else
      errors.intercommunalities = [
        found.length
          ? `«\u00A0${name}\u00A0» peut être\u00A0: ${found.map((one) => one.name).join('\u00A0; ')}. Écrivez le nom entier.`
          : `«\u00A0${name}\u00A0» n’est le nom d’aucune intercommunalité.`,
      ];
  }
  return [...new Set(codes)];
}

type Lists = Pick<SpeakerSaid, 'themeIds' | 'audienceIds' | 'departementCodes'>;

async function checkLists(
  db: Queryable,
  { themeIds, audienceIds, departementCodes }: Lists,
  errors: FieldErrors,
) {
  if (themeIds.length && (await db.$count(themes, inArray(themes.id, themeIds))) < themeIds.length)
    errors.themeIds = ['L’un de ces thèmes n’existe plus\u00A0: choisissez-en un autre.'];
  if (
    audienceIds.length &&
    (await db.$count(audiences, inArray(audiences.id, audienceIds))) < audienceIds.length
  )
    errors.audienceIds = ['L’un de ces publics n’existe plus\u00A0: choisissez-en un autre.'];
  if (
    departementCodes.length &&
    (await db.$count(departements, inArray(departements.code, departementCodes))) <
      departementCodes.length
  )
    errors.departementCodes = ['L’un de ces départements n’existe pas.'];
}
