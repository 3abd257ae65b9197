import { z } from 'zod';

import { fold } from '#app/platform/fold.ts';

const mostTerms = 12;

/** Terms as people write them: one on each line, or between commas or semicolons. */
function splitTerms(text: string): string[] {
  const seen = new Set<string>();
  return text
    .split(/[\n,;]+/u)
    .map((term) => term.replaceAll(/\s+/gu, ' ').trim())
    .filter((term) => {
      const folded = fold(term);
      if (!folded || seen.has(folded)) return false;
      seen.add(folded);
      return true;
    });
}

export const synonymGroupInput = z.object({
  terms: z
    .string()
    .max(1000, 'Au plus 1 000 caractères.')
    .transform(splitTerms)
    .pipe(
      z
        .array(z.string().max(60, 'Chaque terme tient en 60 caractères.'))
        .min(2, 'Écrivez au moins deux termes, un par ligne.')
        .max(mostTerms, `Au plus ${mostTerms} termes par groupe.`),
    ),
});

export const synonymGroupId = z.object({ id: z.uuid('Ce groupe n’existe pas.') });
