import { z } from 'zod';

import { registrantStatuses } from './vocabulary.ts';

const email = z
  .string()
  .trim()
  .max(200, 'Au plus 200 caractères.')
  .pipe(z.email('Ajoutez la fin de l’adresse, par exemple @mairie-exemple.fr.'));
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]).default(null);

export const registerFields = {
  status: z.enum(registrantStatuses, 'Dites si vous êtes salarié·e ou bénévole.'),
  superiorEmail: orNothing(email),
  answers: z
    .record(z.string().max(40), z.string().trim().max(500, 'Au plus 500 caractères.'))
    .default({}),
  /** Somebody without an account; nobody: oneself. */
  personName: z.string().trim().max(120, 'Au plus 120 caractères.').default(''),
  personEmail: orNothing(email),
};

export const sessionIdShape = z.uuid('Cette session n’existe pas, ou plus.');
export const registerInput = z
  .object({ sessionId: sessionIdShape, ...registerFields })
  .superRefine(({ personName, personEmail }, issues) => {
    if (personEmail && !personName)
      issues.addIssue({ code: 'custom', path: ['personName'], message: 'Donnez aussi son nom.' });
  });
export type RegisterInput = z.input<typeof registerInput>;

export const registrationIdInput = z.object({
  registrationId: z.uuid('Cette inscription n’existe pas, ou plus.'),
});

export const linkInput = z.object({ token: z.string().max(200) });

export const agreementInput = z.object({
  token: z.string().max(200),
  agrees: z.boolean(),
  reason: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
});

/** Somebody who came without a place. */
export const walkInInput = z.object({
  sessionId: sessionIdShape,
  personName: z.string().trim().min(1, 'Donnez son nom.').max(120, 'Au plus 120 caractères.'),
  /** A member, where one of those suggested was chosen. */
  memberId: orNothing(z.uuid('Ce membre n’existe pas, ou plus.')),
  status: z.enum(registrantStatuses, 'Dites si la personne est salariée ou bénévole.'),
});
export type WalkInInput = z.input<typeof walkInInput>;
