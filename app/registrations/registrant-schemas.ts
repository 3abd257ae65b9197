import { z } from 'zod';

import { sessionAddress } from '#app/trainings/addresses.ts';
import { sessionStates } from '#app/trainings/vocabulary.ts';

import type { Registrant, RegistrantList } from './list-registrants.server.ts';
import { registrantStatuses, registrationStates } from './vocabulary.ts';

/** What `/api/v1/formations/{slug}/sessions/{id}/inscriptions` answers to who keeps the list. */

const registrantSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(registrationStates),
    name: z.string(),
    email: z.string().nullable().describe('Pour qui organise\u00A0; nul sinon.'),
    registeredBy: z
      .string()
      .nullable()
      .describe('Qui a inscrit une personne sans compte, pour qui organise.'),
    library: z.string().nullable(),
    departementCode: z.string().nullable(),
    status: z.enum(registrantStatuses),
    askedAt: z.iso.datetime(),
    dueAt: z.iso.datetime().nullable().describe('Jusqu’à quand on attend une réponse.'),
    answers: z
      .array(z.object({ question: z.string(), answer: z.string() }).strict())
      .describe('Ce qui a été répondu, tant que c’est gardé.'),
  })
  .strict();
const group = z.array(registrantSchema);

export const registrantListSchema = z
  .object({
    training: z.object({ slug: z.string(), title: z.string() }).strict(),
    session: z
      .object({
        id: z.uuid(),
        url: z.url().describe('Page de la formation, à cette session.'),
        state: z.enum(sessionStates),
        quota: z.number().int(),
        placesLeft: z.number().int(),
      })
      .strict(),
    registered: group.describe('Places confirmées.'),
    held: group.describe('Places gardées pendant que quelqu’un répond.'),
    waiting: group.describe('Liste d’attente, dans l’ordre d’arrivée.'),
  })
  .strict();

/** The list of a session as its reader may have it. @param appUrl where the link leads. */
export function toRegistrantListAnswer(
  list: RegistrantList,
  appUrl: string,
): z.infer<typeof registrantListSchema> {
  const { training, questions } = list;
  const { id, state, quota, placesLeft } = list.session;
  const toAnswers = (people: readonly Registrant[]) =>
    people.map((one) => ({
      id: one.id,
      state: one.state,
      name: one.name,
      email: one.email,
      registeredBy: one.registeredBy,
      library: one.library || null,
      departementCode: one.departementCode || null,
      status: one.status,
      askedAt: one.askedAt,
      dueAt: one.dueAt,
      answers: questions.flatMap((question, i) => {
        const answer = one.answers[i];
        return answer ? [{ question, answer }] : [];
      }),
    }));
  return {
    training,
    session: { id, url: appUrl + sessionAddress(training.slug, id), state, quota, placesLeft },
    registered: toAnswers(list.registered),
    held: toAnswers(list.held),
    waiting: toAnswers(list.waiting),
  };
}
