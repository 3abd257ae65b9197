import { z } from 'zod';

import { longestStepInSeconds, shortestStepInSeconds } from './vocabulary.ts';

export const callIdInput = z.object({
  questionId: z.uuid('Cette question n’existe pas, ou plus.'),
});
export type CallIdInput = z.input<typeof callIdInput>;

const sentence = `Entre ${shortestStepInSeconds} et ${longestStepInSeconds} secondes.`;

export const changeCallSettingsInput = z.object({
  stepInSeconds: z.coerce
    .number(sentence)
    .int(sentence)
    .min(shortestStepInSeconds, sentence)
    .max(longestStepInSeconds, sentence),
});
export type ChangeCallSettingsInput = z.input<typeof changeCallSettingsInput>;
