import { z } from 'zod';

import { publishedAnswerAddress } from '#app/answers/addresses.ts';
import { libraryAddress } from '#app/libraries/addresses.ts';
import type { Operation } from '#app/platform/openapi.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';

import { personAddress } from './addresses.ts';
import { myProfileOperations } from './my-profile-schemas.ts';
import { peopleParameters, repeatablePeopleParameters } from './parse-people-query.ts';
import type { PersonSummary } from './person-summary.ts';
import type { PersonPage } from './read-person.server.ts';
import type { PeopleResults } from './search-people.server.ts';
import { languages } from './vocabulary.ts';

/** What `/api/v1/annuaire` answers: of each person, what they show to who asks. */

const skill = z.object({
  label: z.string(),
  skill: z
    .string()
    .nullable()
    .describe('Valeur de «\u00A0sait\u00A0»\u00A0; null pour les mots de la personne.'),
});

const personSchema = z.object({
  slug: z.string(),
  url: z.url().describe('Page de la personne.'),
  name: z.string(),
  jobTitle: z.string().nullable(),
  library: z
    .object({
      slug: z.string(),
      url: z.url(),
      displayName: z.string(),
      commune: z.string(),
      departement: z.object({ code: z.string(), name: z.string() }),
    })
    .nullable(),
  offers: z.array(skill).describe('Peut aider.'),
  seeks: z.array(skill).describe('Cherche.'),
  themes: z.array(z.string()),
  languages: z.array(z.enum(languages)),
  distanceInKm: z
    .number()
    .nullable()
    .describe('De votre commune à celle de sa bibliothèque, à vol d’oiseau.'),
});

const choice = z.object({
  value: z.string(),
  label: z.string(),
  count: z.number().int(),
  isSelected: z.boolean(),
});

export const peopleListSchema = z.object({
  total: z.number().int(),
  facets: z.object({
    sait: z.array(choice),
    dept: z.array(choice),
    theme: z.array(choice),
    langue: z.array(choice),
  }),
  isApproximate: z
    .boolean()
    .describe('Personne ne dit exactement ces mots\u00A0: voici qui s’en approche.'),
  items: z.array(personSchema),
  next: z.url().nullable().describe('Page suivante.'),
});
export type PeopleListAnswer = z.infer<typeof peopleListSchema>;

const toItem = ({ library, ...person }: PersonSummary, appUrl: string) => ({
  ...person,
  url: `${appUrl}${personAddress(person.slug)}`,
  library: library && { ...library, url: `${appUrl}${libraryAddress(library.slug)}` },
});

/** @param address of a page of the same search, by its number. */
export function toPeopleListAnswer(
  results: PeopleResults,
  appUrl: string,
  address: (page: number) => string,
): PeopleListAnswer {
  const { total, facets, isApproximate, page, pageCount } = results;
  return {
    total,
    facets,
    isApproximate,
    // The schema leaves out what is ours alone.
    items: results.items.map((person) => personSchema.parse(toItem(person, appUrl))),
    next: page < pageCount ? address(page + 1) : null,
  };
}

const personPageSchema = personSchema.extend({
  sheets: z
    .array(z.object({ slug: z.string(), url: z.url(), title: z.string() }))
    .describe('Fiches publiées\u00A0; vide quand la personne ne les montre pas.'),
  answers: z
    .array(z.object({ slug: z.string(), url: z.url(), title: z.string() }))
    .describe('Réponses publiées\u00A0; vide quand la personne ne les montre pas.'),
});

/** Somebody as the API says them: what they show to who asks. */
export function toPersonAnswer({ person, sheets, answers }: PersonPage, appUrl: string) {
  return personPageSchema.parse({
    ...toItem(person, appUrl),
    sheets: sheets.map(({ slug, title }) => ({ slug, title, url: appUrl + sheetAddress(slug) })),
    answers: answers.map(({ slug, title }) => ({
      slug,
      title,
      url: appUrl + publishedAnswerAddress(slug),
    })),
  });
}

export const peopleOperations: readonly Operation[] = [
  ...myProfileOperations,
  {
    method: 'get',
    path: '/api/v1/annuaire',
    id: 'searchPeople',
    tag: 'Annuaire',
    summary: 'Chercher un collègue',
    description:
      'Réservé aux membres dont quelqu’un répond\u00A0: session ou jeton personnel. Chaque personne choisit, champ par champ, à qui elle le montre.',
    needsToken: true,
    query: peopleParameters,
    repeatable: repeatablePeopleParameters,
    answer: { status: 200, description: 'Une page de résultats.', schema: peopleListSchema },
    refusals: [400, 401, 403, 429],
  },
  {
    method: 'get',
    path: '/api/v1/annuaire/{slug}',
    id: 'readPerson',
    tag: 'Annuaire',
    summary: 'Lire le profil d’un collègue',
    description:
      'Chaque ligne selon le consentement de la personne\u00A0; sans jeton, ce qu’elle montre à tout le monde.',
    needsToken: false,
    pathParameters: { slug: z.string() },
    answer: { status: 200, description: 'Le profil.', schema: personPageSchema },
    refusals: [401, 404],
  },
];
