import { gte, type SQL, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import {
  registerBits,
  registerChanges,
  registerIndex,
  registerWords,
} from '#db/schema/register.ts';

import { BitString } from './internal/bit-string.ts';
import { commonHits } from './internal/count-by-bits.server.ts';

/** Below, counting hit by hit takes less than a few milliseconds. */
const smallestRegister = 5000;

const i = registerIndex;

async function drawFacetBits(tx: Transaction, size: number) {
  const drawn = new Map<string, { family: string; key: string; bits: BitString }>();
  const mark = (family: string, key: string | number | null, ordinal: number) => {
    if (key === null) return;
    const name = `${family}:${key}`;
    const known = drawn.get(name) ?? { family, key: String(key), bits: new BitString(size) };
    known.bits.add(ordinal);
    drawn.set(name, known);
  };
  const rows = await tx
    .select({
      ordinal: i.ordinal,
      themeIds: i.themeIds,
      audienceIds: i.audienceIds,
      kind: i.kind,
      state: i.state,
      bracket: i.budgetBracket,
      departement: i.departementCode,
      intercommunality: i.intercommunalityCode,
    })
    .from(i);
  for (const row of rows) {
    mark('all', 'all', row.ordinal);
    for (const id of row.themeIds) mark('theme', id, row.ordinal);
    for (const id of row.audienceIds) mark('public', id, row.ordinal);
    mark('type', row.kind, row.ordinal);
    mark('statut', row.state, row.ordinal);
    mark('budget', row.bracket, row.ordinal);
    mark('dept', row.departement, row.ordinal);
    mark('epci', row.intercommunality, row.ordinal);
  }
  for (const { family, key, bits } of drawn.values())
    await tx.insert(registerBits).values({ family, key, bits: bits.toString() });
}

async function drawWordBits(tx: Transaction, size: number, side: 'public' | 'full', vector: SQL) {
  const hits = side === 'public' ? registerWords.publicCount : registerWords.fullCount;
  const common = await tx
    .selectDistinct({ lexeme: registerWords.lexeme })
    .from(registerWords)
    .where(gte(hits, commonHits));
  for (const { lexeme } of common) {
    const [found] = await tx.execute<{ ordinals: number[] | null }>(sql`
      select array_agg(ordinal) as ordinals from ${i}
      where ${vector} @@ quote_literal(${lexeme}::text)::tsquery`);
    const bits = new BitString(size);
    for (const ordinal of found?.ordinals ?? []) bits.add(ordinal);
    await tx
      .insert(registerBits)
      .values({ family: `word:${side}`, key: lexeme, bits: bits.toString() });
  }
}

/**
 * Counts the words of the register again and, when it is large, draws the bit strings of its facets
 * and common words. What changes meanwhile stays noted in `register_changes`. About a minute for
 * 100,000 sheets; searches go on beside it.
 * @returns whether there are bit strings now.
 */
export async function drawRegisterBits({ db }: Pick<Context, 'db'>): Promise<boolean> {
  await db.transaction((tx) => tx.execute(sql`select recount_words()`));
  return db.transaction(
    async (tx) => {
      const [extent] = await tx
        .select({
          sheets: sql<number>`count(*)::int`,
          size: sql<number>`coalesce(max(${i.ordinal}) + 1, 0)::int`,
        })
        .from(i);
      await tx.delete(registerBits);
      // In this snapshot: changes that commit while we draw are not seen here, and stay.
      await tx.delete(registerChanges);
      if (!extent || extent.sheets < smallestRegister) return false;
      await drawFacetBits(tx, extent.size);
      await drawWordBits(tx, extent.size, 'public', sql`${i.publicVector}`);
      await drawWordBits(tx, extent.size, 'full', sql`${i.fullVector}`);
      return true;
    },
    { isolationLevel: 'repeatable read' },
  );
}
