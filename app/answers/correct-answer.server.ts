import { Conflict, Forbidden, InvalidInput, NotFound } from '#app/platform/errors.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { refusePatronData } from '#app/help/patron-data.ts';

import { type CorrectAnswerInput, correctAnswerInput } from './inputs.ts';
import { admitToAnswer } from './internal/admit-to-answer.server.ts';
import { holdAnswer, withSlug } from './internal/find-answer.server.ts';
import { requireTheme } from './internal/require-theme.server.ts';
import { isSameText, writeVersion } from './internal/write-version.server.ts';
import { canCorrect } from './policy.ts';

/**
 * Corrects a published answer; the earlier text is kept, and « vérifiée » is to be said again. What
 * was agreed for professionals alone is not opened to everybody by one author.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who did not write it;
 * {InvalidInput}; {Conflict} where somebody corrected it meanwhile.
 */
export async function correctAnswer(context: Context, input: CorrectAnswerInput) {
  const { slug, version, noPatronData, ...text } = parseInput(correctAnswerInput, input);
  refusePatronData(`${text.title}\n${text.body}`, noPatronData);
  return context.db.transaction(async (tx) => {
    const { actor, row, facts } = admitToAnswer(
      context.actor,
      await holdAnswer(tx, withSlug(slug)),
    );
    if (!canCorrect(actor, facts)) {
      if (facts.state === 'withdrawn') throw new NotFound();
      throw new Forbidden('Seules les personnes qui l’ont écrite la corrigent.');
    }
    if (row.version !== version)
      throw new Conflict('Quelqu’un vient de la corriger\u00A0: relisez-la avant de reprendre.');
    if (row.scope === 'professional' && text.scope === 'public') {
      throw new InvalidInput({
        scope: [
          'Elle a été acceptée entre pros\u00A0: elle ne s’ouvre pas à tout le monde ensuite.',
        ],
      });
    }
    await requireTheme(tx, text.themeId, row.themeId);
    if (!isSameText(row, text))
      await writeVersion(tx, row, text, { userId: actor.userId, at: context.clock() });
    return { slug };
  });
}
