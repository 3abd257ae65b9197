import { and, eq, isNull } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Member } from '#app/platform/actor.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { importAlone } from '#app/platform/import-lock.server.ts';
import {
  countOutcomes,
  describeChange,
  type ImportLine,
  type ImportReport,
} from '#app/platform/import-report.ts';
import { requireColumns, type Table } from '#app/platform/read-table.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { displayName as nameInput, email as emailInput } from './inputs.ts';
import { findPersonByEmail } from './internal/find-person.server.ts';
import {
  findOpenInvitation,
  type Invited,
  writeInvitation,
} from './internal/write-invitation.server.ts';
import { canInviteTo } from './policy.ts';
import { mostPeopleInList } from './vocabulary.ts';

type Place = {
  id: string;
  libraryId: string;
  displayName: string;
  departementCode: string;
};

/** Nobody asks: the command line, which may invite everywhere. */
type Keeper = Member | null;

/**
 * Invites a list of people: columns `courriel`, `bibliotheque` (its address here, its code in the
 * ministry's register, or its name with its commune) and, if wished, `nom`. Whoever waits for an
 * answer already, or has an account that the keeper follows, is left as they are: the second time
 * changes nothing.
 * @param options without `write` nothing is sent, and the report says what would be.
 * @throws {InvalidInput} when columns miss, or for a list too long.
 */
export async function importPeople(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  table: Table,
  { write, keeper }: { write: boolean; keeper: Keeper },
): Promise<ImportReport> {
  requireColumns(table, ['courriel', 'bibliotheque']);
  if (table.rows.length > mostPeopleInList)
    throw new InvalidInput({
      '': [`Au plus ${mostPeopleInList} personnes à la fois\u00A0: coupez la liste.`],
    });
  return importAlone(context.db, { write }, async (tx) => {
    const places = await readPlaces(tx);
    const seen = new Map<string, number>();
    const lines: ImportLine[] = [];
    for (const { line, cells } of table.rows) {
      const read = readLine(cells, { places, keeper, seen, line });
      const label = cells.courriel || cells.nom || '(sans adresse)';
      if (typeof read === 'string') {
        lines.push({ line, label, outcome: 'refused', notes: [read], warnings: [] });
        continue;
      }
      const { outcome, notes } = await compare(tx, read, { keeper, now: context.clock() });
      lines.push({ line, label, outcome, notes, warnings: [] });
      if (write && outcome !== 'unchanged') await writeInvitation(tx, context, read.invited);
    }
    if (write && lines.some(({ outcome }) => outcome === 'created' || outcome === 'changed'))
      await recordDeed(tx, {
        actorId: keeper?.userId ?? null,
        action: 'people-imported',
        targetKind: 'directory',
        targetId: '*',
        detail: countOutcomes({ lines }),
      });
    return { lines };
  });
}

type Read = { invited: Invited; place: Place };
type Reading = {
  places: Map<string, Place[]>;
  keeper: Keeper;
  seen: Map<string, number>;
  line: number;
};

/** @returns the sentence of the refusal, where there is one. */
function readLine(
  cells: Record<string, string>,
  { places, keeper, seen, line }: Reading,
): Read | string {
  const email = emailInput.safeParse(cells.courriel ?? '');
  if (!email.success) return email.error.issues[0]?.message ?? 'Écrivez une adresse complète.';
  const before = seen.get(email.data);
  if (before !== undefined) return `Cette adresse est déjà à la ligne ${before}.`;
  seen.set(email.data, line);
  const name = cells.nom ? nameInput.safeParse(cells.nom) : null;
  if (name && !name.success) return name.error.issues[0]?.message ?? 'Ce nom est à corriger.';
  const named = places.get(fold(cells.bibliotheque ?? '')) ?? [];
  const mine = named.filter((place) => !keeper || canInviteTo(keeper, place));
  const [place, other] = mine;
  if (!place) {
    return named.length > 0
      ? `«\u00A0${cells.bibliotheque}\u00A0» n’est pas dans un département que vous suivez.`
      : `Aucune bibliothèque ne s’appelle «\u00A0${cells.bibliotheque}\u00A0»\u00A0: écrivez son nom et sa commune, ou son code.`;
  }
  if (other) {
    const names = mine.map(({ displayName }) => displayName).join(' ou ');
    return `Plusieurs bibliothèques répondent à ce nom\u00A0: ${names}.`;
  }
  const inviter = keeper && { userId: keeper.userId, displayName: keeper.displayName };
  return {
    place,
    invited: { email: email.data, displayName: name?.data ?? null, library: place, inviter },
  };
}

async function compare(
  tx: Queryable,
  { invited, place }: Read,
  { keeper, now }: { keeper: Keeper; now: Date },
): Promise<Pick<ImportLine, 'outcome' | 'notes'>> {
  const known = await findPersonByEmail(tx, invited.email);
  const isFollowed =
    known?.isEmailVerified &&
    !known.isErased &&
    (!keeper ||
      (known.libraryId !== null &&
        known.departementCode !== null &&
        canInviteTo(keeper, {
          libraryId: known.libraryId,
          departementCode: known.departementCode,
        })));
  if (isFollowed) return { outcome: 'unchanged', notes: ['a déjà un compte'] };
  const open = await findOpenInvitation(tx, invited.email);
  if (!open || open.expiresAt <= now)
    return { outcome: 'created', notes: [`invitation pour\u00A0: ${place.displayName}`] };
  if (open.libraryId === place.id)
    return { outcome: 'unchanged', notes: ['une invitation attend déjà'] };
  return {
    outcome: 'changed',
    notes: [describeChange('bibliothèque', 'une autre', place.displayName)],
  };
}

/** Open libraries by all that may name them. */
async function readPlaces(tx: Queryable): Promise<Map<string, Place[]>> {
  const rows = await tx
    .select({
      id: libraries.id,
      slug: libraries.slug,
      registerCode: libraries.registerCode,
      name: libraries.name,
      communeName: communes.name,
      departementCode: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(isNull(libraries.closedAt)));
  const places = new Map<string, Place[]>();
  for (const { id, slug, registerCode, name, communeName, departementCode } of rows) {
    const displayName = libraryDisplayName({ name, communeName });
    const place = { id, libraryId: id, displayName, departementCode };
    const keys = new Set(
      [slug, registerCode ?? '', name, displayName, `${name} ${communeName}`].map(fold),
    );
    for (const key of keys) if (key) places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
}
