import { randomUUID } from 'node:crypto';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotSignedIn } from '#app/platform/errors.ts';
import { readRetention } from '#app/help/read-retention.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { readPerson } from './read-person.server.ts';

/**
 * What the form of a question to one person needs.
 * @throws {NotSignedIn}; {NotFound}; {Conflict} where they may not be asked at the moment.
 */
export async function readAskForm(context: Context, { slug }: { slug: string }) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { person, mayAsk } = await readPerson(context, { slug });
  if (!mayAsk)
    throw new Conflict(
      `${person.name} ne prend pas de question en ce moment. Posez-la à tous, depuis «\u00A0Aide\u00A0».`,
    );
  const [{ themes }, { months }] = await Promise.all([listTerms(context), readRetention(context)]);
  return {
    slug: person.slug,
    name: person.name,
    clientKey: randomUUID(),
    themes: themes.filter(({ isRetired }) => !isRetired).map(({ id, label }) => ({ id, label })),
    keptMonths: months,
  };
}
export type AskFormData = Awaited<ReturnType<typeof readAskForm>>;
