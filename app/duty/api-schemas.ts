import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import type { PersonOnDuty } from './list-on-duty.server.ts';

const personOnDutySchema = z.object({
  name: z.string(),
  library: z.string().nullable(),
  commune: z.string().nullable(),
  departement: z.object({ code: z.string(), name: z.string() }).nullable(),
  themes: z.array(z.string()).describe('Thèmes que cette personne connaît.'),
});

const dutyStateSchema = z.object({
  total: z.number().int().describe('Combien de collègues répondent à un appel en ce moment.'),
  items: z.array(personOnDutySchema),
  next: z.null(),
});
export type DutyStateAnswer = z.infer<typeof dutyStateSchema>;

export function toDutyStateAnswer(people: readonly PersonOnDuty[]): DutyStateAnswer {
  return { total: people.length, items: [...people], next: null };
}

export const dutyOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/aide/etat',
    id: 'readDutyState',
    tag: 'Aide',
    summary: 'Qui répond à un appel en ce moment',
    description: 'Réservé aux membres\u00A0: session ou jeton personnel.',
    needsToken: true,
    answer: { status: 200, description: 'Les collègues de permanence.', schema: dutyStateSchema },
    refusals: [401, 429],
  },
];
