import { eq } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Database } from '#app/platform/database.server.ts';
import { type FieldErrors, InvalidInput } from '#app/platform/errors.ts';
import type { RichText } from '#app/sheets/content.ts';
import { checkRichText } from '#app/sheets/rich-text-schema.ts';
import { imagesOf } from '#app/sheets/rich-text.ts';
import type { trainingInput } from '#app/trainings/inputs.ts';
import { canOrganise } from '#app/trainings/policy.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';
import type { z } from 'zod';

/**
 * What was said of a training, as the table keeps it: a theme that exists, a library in whose name
 * this member organises, a text that we keep.
 * @throws {InvalidInput}
 */
export async function settleTraining(
  db: Database,
  actor: Member,
  said: z.output<typeof trainingInput>,
) {
  const errors: FieldErrors = {};
  const [[theme], [library]] = await Promise.all([
    db.select({ id: themes.id }).from(themes).where(eq(themes.id, said.themeId)),
    db
      .select({ kind: libraries.kind, departementCode: communes.departementCode })
      .from(libraries)
      .innerJoin(communes, eq(communes.code, libraries.communeCode))
      .where(eq(libraries.id, said.libraryId)),
  ]);
  if (!theme) errors.themeId = ['Choisissez un thème.'];
  const organiser = library && {
    libraryId: said.libraryId,
    isDepartmental: library.kind === 'departmental',
    departementCode: library.departementCode,
  };
  if (!organiser || !canOrganise(actor, organiser))
    errors.libraryId = ['Vous n’organisez pas au nom de cette bibliothèque.'];
  const programme = checkProgramme(said.programme, errors);
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  const { title, summary, aims, audience, prerequisites, themeId, libraryId } = said;
  return { title, summary, aims, programme, audience, prerequisites, themeId, libraryId };
}

function checkProgramme(text: RichText, errors: FieldErrors): RichText {
  try {
    if (imagesOf(text).length) throw new RangeError('A programme has no images');
    return checkRichText(text);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    errors.programme = [
      'Ce texte contient une image, une mise en forme ou un lien que nous ne gardons pas.',
    ];
    return null;
  }
}
