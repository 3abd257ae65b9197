import type { KeptData, KeptRows } from '#app/accounts/internal/kept/about.server.ts';
import { keptData } from '#app/accounts/kept-data.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

import { selectRows, type Somebody } from './rows-about.server.ts';

export type Row = Record<string, unknown>;
export type Collected = { data: KeptData; rows: KeptRows; found: Row[] };

/** Every row of the register that is about somebody, in its order. */
export async function collectRows(tx: Transaction, somebody: Somebody): Promise<Collected[]> {
  const collected: Collected[] = [];
  for (const data of keptData)
    for (const rows of data.rows) {
      const found = await tx.execute<{ row: Row }>(selectRows(rows, somebody));
      collected.push({ data, rows, found: found.map(({ row }) => withoutContacts(row)) });
    }
  return collected;
}

/** What a sheet says of others (whom to write to, who came) is not its author's data. */
function withoutContacts(row: Row): Row {
  const copy = { ...row };
  for (const name of ['draft', 'content']) {
    const content = copy[name];
    if (!content || typeof content !== 'object') continue;
    copy[name] = Object.fromEntries(
      Object.entries(content).filter(([key]) => key !== 'contact' && key !== 'speakers'),
    );
  }
  return copy;
}
