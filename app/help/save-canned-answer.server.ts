import { and, count, eq, ne, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { Conflict, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpCannedAnswers as canned } from '#db/schema/help-canned.ts';
import { departements } from '#db/schema/territories.ts';

import { type SaveCannedInput, saveCannedInput } from './inputs.ts';
import { refusePatronData } from './patron-data.ts';
import { type CannedFacts, canEditCanned } from './policy.ts';
import { mostCannedEach } from './vocabulary.ts';

/**
 * Keeps a text to begin from, mine or shared with a département that I keep; with its id, changes
 * it. One of a name has one text: two saved at once, one stands and the other is told.
 * @throws {NotSignedIn}; {NotFound} for one that is not mine to change; {InvalidInput}, also for a
 * département that I do not keep; {Conflict} beyond 60 for one person or département.
 */
export async function saveCannedAnswer(context: Context, input: SaveCannedInput) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { cannedId, title, body, departementCode, noPatronData } = parseInput(
    saveCannedInput,
    input,
  );
  refusePatronData(`${title}\n${body}`, noPatronData);
  const facts: CannedFacts = departementCode
    ? { userId: null, departementCode }
    : { userId: actor.userId, departementCode: null };
  if (!canEditCanned(actor, facts) || !(await isPlace(db, departementCode)))
    throw new InvalidInput({
      departementCode: ['Vous ne partagez que dans un département dont vous êtes référent·e.'],
    });
  return db.transaction(async (tx) => {
    await holdOwner(tx, facts);
    if (cannedId) {
      const [row] = await tx.select().from(canned).where(eq(canned.id, cannedId));
      if (!row || !canEditCanned(actor, row)) throw gone();
    }
    const others = and(
      facts.userId ? eq(canned.userId, facts.userId) : eq(canned.departementCode, departementCode),
      cannedId ? ne(canned.id, cannedId) : undefined,
    );
    const [same] = await tx
      .select({ id: canned.id })
      .from(canned)
      .where(and(others, eq(canned.title, title)));
    if (same) throw new InvalidInput({ title: ['Une réponse type porte déjà ce nom.'] });
    const [{ kept } = { kept: 0 }] = await tx.select({ kept: count() }).from(canned).where(others);
    if (kept >= mostCannedEach)
      throw new Conflict(`Au plus ${mostCannedEach} réponses types\u00A0: retirez-en d’abord.`);
    const row = { ...facts, title, body, writtenById: actor.userId, writtenAt: clock() };
    if (cannedId) await tx.update(canned).set(row).where(eq(canned.id, cannedId));
    else await tx.insert(canned).values(row);
    return { title };
  });
}

async function isPlace(db: Queryable, code: string): Promise<boolean> {
  if (!code) return true;
  const [found] = await db
    .select({ code: departements.code })
    .from(departements)
    .where(eq(departements.code, code));
  return found !== undefined;
}

const gone = () => new NotFound('Cette réponse type n’existe pas, ou plus.');

/** Those of one person or département are written one after the other. */
async function holdOwner(tx: Transaction, { userId, departementCode }: CannedFacts) {
  const owner = `help-canned:${userId ?? departementCode ?? ''}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${owner}))`);
}
