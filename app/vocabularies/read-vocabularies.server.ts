import type { Context } from '#app/platform/context.server.ts';

import { admitKeeper } from './internal/admit-keeper.server.ts';
import { listTerms, type Term, type Theme } from './list-terms.server.ts';
import type { Motif, TermKind } from './vocabulary.ts';

/** A term as its keepers see it; audiences wear no motif. */
export type KeptTerm = Term & { motif: Motif | null };

/**
 * Both lists for those who keep them, in order, retired terms included.
 * @throws {NotSignedIn}; {NotFound} for anybody else.
 */
export async function readVocabularies(context: Context): Promise<Record<TermKind, KeptTerm[]>> {
  admitKeeper(context);
  const { themes, audiences } = await listTerms(context);
  return { theme: themes.map(toKept), audience: audiences.map(toKept) };
}

function toKept(term: Term | Theme): KeptTerm {
  return { ...term, motif: 'motif' in term ? term.motif : null };
}
