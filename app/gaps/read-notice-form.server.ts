import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { isProfessional } from '#app/speakers/policy.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { canPostNotice } from './policy.ts';

/**
 * Lists to say whom one looks for, and a key by which what is sent twice stands once.
 * @throws {NotSignedIn}; {NotFound} for who is no professional; {Forbidden} without a library.
 */
export async function readNoticeForm(context: Context) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!isProfessional(actor)) throw new NotFound();
  if (!canPostNotice(actor))
    throw new Forbidden(
      'Dites d’abord, dans votre compte, pour quelle bibliothèque vous travaillez.',
    );
  const [departements, { themes }] = await Promise.all([
    listDepartements(context),
    listTerms({ db }),
  ]);
  return {
    clientKey: crypto.randomUUID(),
    home: actor.departementCode,
    departements: departements.map(({ code, name }) => ({
      value: code,
      label: `${name} (${code})`,
    })),
    themes: themes
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, label }) => ({ value: String(id), label })),
  };
}
