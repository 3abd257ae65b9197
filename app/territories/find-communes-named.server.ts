import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';

import { type SuggestedCommune, suggestCommunes } from './suggest-communes.server.ts';

/**
 * The communes that these words name exactly: « Forcalquier », « Forcalquier (04) ». For what was
 * typed and not chosen from the suggestions (no scripts, or no time).
 */
export async function findCommunesNamed(
  context: Pick<Context, 'db'>,
  words: string,
): Promise<SuggestedCommune[]> {
  const found = await suggestCommunes(context, { q: words.replace(/\(.*$/u, '').slice(0, 80) });
  return found.filter(
    ({ name, departementCode }) =>
      fold(words) === fold(name) || fold(words) === fold(`${name} ${departementCode}`),
  );
}
