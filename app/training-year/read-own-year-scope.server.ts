import type { Context } from '#app/platform/context.server.ts';

import { listYearScopes } from './list-year-scopes.server.ts';
import { myScope, readScope, type YearScope } from './vocabulary.ts';

/**
 * The year that who keeps sessions looks at first: that of the first library in whose name they
 * organise, else their own.
 * @throws {NotSignedIn}
 */
export async function readOwnYearScope(context: Pick<Context, 'db' | 'actor'>): Promise<YearScope> {
  const scopes = await listYearScopes(context);
  const mine = scopes.flatMap(({ value }) => readScope(value) ?? []);
  return mine.find(({ kind }) => kind === 'organiser') ?? myScope;
}
