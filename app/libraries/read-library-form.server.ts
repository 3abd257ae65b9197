import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { libraryDisplayName } from './library-name.ts';
import { canEditLibrary } from './policy.ts';

/**
 * What the form of a library holds before it is changed.
 * @throws {NotSignedIn} {NotFound} {Forbidden}
 */
export async function readLibraryForm(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { slug }: { slug: string },
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const [row] = await db
    .select({
      library: libraries,
      communeName: communes.name,
      departementCode: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.slug, slug));
  if (!row) throw new NotFound('Cette bibliothèque n’est pas dans l’annuaire.');
  const { library, communeName, departementCode } = row;
  if (!canEditLibrary(actor, { id: library.id, departementCode }))
    throw new Forbidden('Cette page se corrige par les référents de la bibliothèque.');
  return {
    slug,
    displayName: libraryDisplayName({ name: library.name, communeName }),
    values: {
      address: library.address ?? '',
      postalCode: library.postalCode ?? '',
      phone: library.phone ?? '',
      email: library.email ?? '',
      website: library.website ?? '',
      openingHoursPerWeek: library.openingHoursPerWeek?.toLocaleString('fr-FR') ?? '',
      openingHoursNote: library.openingHoursNote ?? '',
      emailDomains: library.emailDomains.join('\n'),
    },
  };
}
