import { and, desc, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { sayRange } from '#app/platform/minutes.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { auditEntries, users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { libraryDisplayName } from './library-name.ts';
import { readOpeningRanges } from './internal/opening-ranges.server.ts';
import { weekdays } from './opening-hours.ts';
import { canEditLibrary } from './policy.ts';
import type { EditedField } from './vocabulary.ts';

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
  const week = await readOpeningRanges(db, library.id);
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
      holidaysNote: library.holidaysNote ?? '',
      emailDomains: library.emailDomains.join('\n'),
      ...Object.fromEntries(
        weekdays.map((day) => {
          const ranges = week.filter(({ weekday }) => weekday === day);
          return [`hours.${day}`, ranges.map(sayRange).join(', ')];
        }),
      ),
    } as Record<string, string>,
    equipment: library.equipment,
    changes: await listChanges(db, library.id),
  };
}

const mostChanges = 12;

/** Who changed the page last, and what of it. */
async function listChanges(db: Queryable, libraryId: string) {
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      detail: auditEntries.detail,
      name: users.displayName,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.targetKind, 'library'),
        eq(auditEntries.targetId, libraryId),
        eq(auditEntries.action, 'library-updated'),
      ),
    )
    .orderBy(desc(auditEntries.at))
    .limit(mostChanges);
  return rows.map(({ id, at, detail, name }) => ({
    id,
    at: at.toISOString(),
    by: name ?? 'Compte supprimé',
    fields: (Array.isArray(detail.fields) ? detail.fields : []) as EditedField[],
  }));
}
