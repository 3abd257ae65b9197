import { inArray, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Database, Queryable, Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { importAlone } from '#app/platform/import-lock.server.ts';
import { countOutcomes, type ImportLine, type ImportReport } from '#app/platform/import-report.ts';
import { parseInput } from '#app/platform/parse.ts';
import { requireColumns, type Table, type TableRow } from '#app/platform/read-table.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import { findSameSpeakers } from './find-same-speakers.server.ts';
import { speakerInput } from './inputs.ts';
import { proposeSpeaker } from './internal/propose-speaker.server.ts';
import { hasRefused } from './internal/refusals.server.ts';
import { type SettledSpeaker, settleSpeaker } from './internal/settle-speaker.server.ts';
import { columnOf, speakerOfRow, type TermIds } from './internal/speaker-of-row.ts';
import { canAddSpeaker } from './policy.ts';

/** Each line is a mail to somebody who never asked for it. */
const mostInList = 500;

type Names = { proposers: Map<string, Member>; terms: TermIds; seen: Map<string, number> };
type Planned = { settled: SettledSpeaker; by: Member };

/**
 * Proposes speakers, one on each line: the columns of `/intervenants.csv` that say what they do,
 * and `propose par` (the e-mail address of the member in whose name they are written to). Each then
 * agrees, corrects or refuses as if that member had filled the form; fees are theirs to say. Whoever
 * is listed already, or looks like somebody who is, stays as they are: the second time changes
 * nothing.
 * @param options without `write` nobody is written to, and the report says who would be.
 * @throws {InvalidInput} when columns miss, or for a list too long.
 */
export async function importSpeakers(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  table: Table,
  { write }: { write: boolean },
): Promise<ImportReport> {
  requireColumns(table, ['nom', 'courriel', 'disciplines', 'propose par']);
  if (table.rows.length > mostInList)
    throw new InvalidInput({
      '': [`Au plus ${mostInList} personnes à la fois\u00A0: coupez la liste.`],
    });
  return importAlone(context.db, { write }, async (tx) => {
    const names = await readNames(tx, table);
    const lines: ImportLine[] = [];
    for (const row of table.rows) {
      const { line, planned } = await readRow(context.db, tx, row, names);
      lines.push(line);
      if (write && planned) await proposeSpeaker(tx, context, planned.settled, planned.by);
    }
    if (write && lines.some(({ outcome }) => outcome === 'created'))
      await recordDeed(tx, {
        actorId: null,
        action: 'speakers-imported',
        targetKind: 'speaker',
        targetId: '*',
        detail: countOutcomes({ lines }),
      });
    return { lines };
  });
}

/** @param db where communes are looked up by name: in a transaction of its own. */
async function readRow(
  db: Database,
  tx: Transaction,
  { line, cells }: TableRow,
  { proposers, terms, seen }: Names,
): Promise<{ line: ImportLine; planned?: Planned }> {
  const { speaker, warnings } = speakerOfRow(cells, terms);
  const label = speaker.name || 'ligne sans nom';
  const say = (outcome: ImportLine['outcome'], ...notes: string[]) => ({
    line: { line, label, outcome, notes, warnings: outcome === 'created' ? warnings : [] },
  });
  const before = seen.get(fold(speaker.name));
  if (before !== undefined) return say('refused', `Ce nom est déjà à la ligne ${before}.`);
  seen.set(fold(speaker.name), line);
  const by = proposers.get((cells['propose par'] ?? '').toLowerCase());
  if (!by)
    return say(
      'refused',
      'propose par\u00A0: écrivez l’adresse d’un membre dont quelqu’un répond.',
    );
  try {
    const settled = await settleSpeaker(db, parseInput(speakerInput, speaker));
    const [same] = await findSameSpeakers(tx, settled.columns);
    if (same)
      return fold(same.name) === fold(settled.columns.name)
        ? say('unchanged')
        : say(
            'unchanged',
            `ressemble à ${same.name}\u00A0; si c’est quelqu’un d’autre, ajoutez-le depuis la page.`,
          );
    if (await hasRefused(tx, settled.columns))
      return say(
        'refused',
        'Cette personne, ou quelqu’un du même nom dans cette commune, ne souhaite pas figurer dans l’annuaire.',
      );
    return {
      ...say('created', `courriel à\u00A0: ${settled.columns.email}`),
      planned: { settled, by },
    };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return say(
      'refused',
      ...Object.entries(error.fields).map(
        ([field, sentences]) => `${columnOf[field] ?? field}\u00A0: ${sentences.join(' ')}`,
      ),
    );
  }
}

async function readNames(tx: Queryable, table: Table): Promise<Names> {
  const emails = [
    ...new Set(table.rows.map(({ cells }) => (cells['propose par'] ?? '').toLowerCase())),
  ];
  const known = await tx
    .select({ id: users.id, email: sql<string>`lower(${users.email})` })
    .from(users)
    .where(inArray(sql`lower(${users.email})`, emails));
  const proposers = new Map<string, Member>();
  for (const { id, email } of known) {
    const actor = await readActor(tx, id, null);
    if (canAddSpeaker(actor)) proposers.set(email, actor);
  }
  const byLabel = (rows: { id: number; label: string }[]) =>
    new Map(rows.map(({ id, label }) => [fold(label), id]));
  const [themeRows, audienceRows] = await Promise.all([
    tx.select({ id: themes.id, label: themes.label }).from(themes),
    tx.select({ id: audiences.id, label: audiences.label }).from(audiences),
  ]);
  return {
    proposers,
    terms: { themes: byLabel(themeRows), audiences: byLabel(audienceRows) },
    seen: new Map(),
  };
}
