import { renderToStaticMarkup } from 'react-dom/server';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

import { type CopiedPart, MyDataCopy } from './components/my-data-copy.tsx';
import { collectMine } from './internal/kept/collect-mine.server.ts';
import type { Collected, Row } from './internal/kept/collect-rows.server.ts';
import { isNameable, nameThings } from './internal/kept/name-things.server.ts';
import { type KeptLimits, type KeptPart, keptParts, legalGrounds } from './kept-data.ts';
import { sayValue } from './say-value.ts';

/**
 * Everything that the platform holds about me as a page to read, keep and print: one file, which
 * calls nothing.
 * @returns HTML.
 * @throws {NotSignedIn}
 */
export async function writeMyDataCopy(context: Context, limits: KeptLimits): Promise<string> {
  return context.db.transaction(async (tx) => {
    const { userId, displayName, collected } = await collectMine(tx, context);
    const parts = await sayParts(tx, collected, limits);
    await recordDeed(tx, {
      actorId: userId,
      action: 'export-my-data',
      targetKind: 'user',
      targetId: userId,
    });
    const page = (
      <MyDataCopy
        displayName={displayName}
        madeAt={context.clock()}
        origin={context.appUrl}
        parts={parts}
      />
    );
    return `<!doctype html>${renderToStaticMarkup(page)}`;
  });
}

async function sayParts(
  tx: Transaction,
  collected: Collected[],
  limits: KeptLimits,
): Promise<CopiedPart[]> {
  const withRows = collected.filter(({ found }) => found.length > 0);
  const name = await nameThings(
    tx,
    withRows.flatMap(({ found }) => found),
  );
  const sayCell = ({ rows: { says } }: Collected, column: string, row: Row) => {
    const value = row[column];
    const codes = says[column];
    if (codes && (typeof value === 'string' || typeof value === 'number'))
      return codes[value] ?? 'Autre';
    if (isNameable(column)) return name(column, value) ?? '';
    return sayValue(column, value);
  };
  return (Object.keys(keptParts) as KeptPart[]).flatMap((part) => {
    const tables = withRows.filter(({ data }) => data.part === part);
    if (tables.length === 0) return [];
    const said = tables.map((each) => ({
      title: each.rows.count[each.found.length > 1 ? 1 : 0],
      why: each.data.why,
      ground: legalGrounds[each.data.ground],
      until: each.data.until(limits),
      columns: Object.values(each.rows.reads),
      rows: each.found.map((row) =>
        Object.keys(each.rows.reads).map((column) => sayCell(each, column, row)),
      ),
    }));
    return [{ title: keptParts[part], tables: said }];
  });
}
