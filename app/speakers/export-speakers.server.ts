import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';

import { isProfessional } from './policy.ts';
import { searchSpeakers } from './search-speakers.server.ts';
import type { SpeakerQuery } from './speaker-query.ts';

/** Rows of a file: more than that is a copy of the directory, not a search. */
const mostInFile = 2000;

/**
 * A search whole, for the spreadsheet of a professional: fees and contacts are in it.
 * @throws {NotSignedIn}; {Forbidden} for who is no professional.
 */
export async function exportSpeakers(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  asked: { query: SpeakerQuery; problems: AddressProblem[] },
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!isProfessional(actor))
    throw new Forbidden(
      'Ce fichier est pour les professionnels\u00A0: un collègue doit se porter garant de vous.',
    );
  return searchSpeakers(
    { db, actor },
    { ...asked, query: { ...asked.query, page: 1 }, limit: mostInFile },
  );
}
