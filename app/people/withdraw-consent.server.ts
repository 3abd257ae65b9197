import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { giveConsents } from './give-consents.server.ts';
import { withdrawInput } from './inputs.ts';
import { noReach, profileFields } from './vocabulary.ts';

/**
 * Shows a field of mine to nobody any more, or all of them; as easily as it was given (GDPR,
 * article 7). Done twice, it changes nothing.
 * @throws {NotSignedIn}; {InvalidInput}
 */
export async function withdrawConsent(context: Context, input: z.input<typeof withdrawInput>) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { field } = parseInput(withdrawInput, input);
  const fields = field === 'all' ? profileFields : [field];
  return giveConsents(context, Object.fromEntries(fields.map((each) => [each, noReach])));
}
