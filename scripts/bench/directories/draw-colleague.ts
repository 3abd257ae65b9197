import { randomUUID } from 'node:crypto';

import { languages, type ProfileField, profileFields, skills } from '#app/people/vocabulary.ts';
import type { users } from '#db/schema/accounts.ts';
import type { helpKnownThemes } from '#db/schema/help-settings.ts';
import type { profileConsents, profiles, profileSkills } from '#db/schema/people.ts';
import { pick } from '#scripts/bench/corpus/random.ts';

import { drawName, drawSome } from './names.ts';
import type { Lists } from './read-lists.ts';

const joined = new Date('2026-06-01T08:00:00Z');
const jobs = [
  'Bibliothécaire',
  'Responsable jeunesse',
  'Responsable de la médiathèque',
  'Bénévole',
  'Médiateur numérique',
  'Chargée d’action culturelle',
  'Agente du patrimoine',
  'Responsable des collections',
];

/** A member with their profile, its skills and what they show to whom; one in twenty shows nothing. */
export function drawColleague(n: number, { random, texts, themes, libraries }: Lists) {
  const userId = randomUUID();
  const library = libraries[Math.floor(libraries.length * random() ** 1.5)];
  const user: typeof users.$inferInsert = {
    id: userId,
    email: `collegue-${n}@banc.exemple`,
    displayName: drawName(random),
    jobTitle: pick(random, jobs),
    // No hash at all: nobody signs in with it.
    passwordHash: '',
    libraryId: library?.id ?? null,
    emailVerifiedAt: joined,
    vouchedAt: joined,
    charterVersion: '1',
    charterAcceptedAt: joined,
    createdAt: joined,
  };
  const profile: typeof profiles.$inferInsert = {
    userId,
    slug: `banc-collegue-${n}`,
    languages: random() < 0.6 ? [] : drawSome(random, languages, 3),
    changedAt: joined,
  };
  const said = (side: 'offers' | 'seeks', most: number) => [
    ...drawSome(random, skills, most).map((skill) => ({ userId, side, skill })),
    ...(random() < 0.3
      ? [{ userId, side, words: `${pick(random, texts.words)} ${pick(random, texts.words)}` }]
      : []),
  ];
  const skillRows: (typeof profileSkills.$inferInsert)[] = [
    ...said('offers', 5),
    ...(random() < 0.5 ? said('seeks', 2) : []),
  ];
  const themeRows: (typeof helpKnownThemes.$inferInsert)[] = drawSome(random, themes, 4).map(
    ({ id: themeId }) => ({ userId, themeId }),
  );
  const shown = (field: ProfileField) => n % 20 !== 0 && (field === 'name' || random() < 0.85);
  const consents: (typeof profileConsents.$inferInsert)[] = profileFields
    .filter(shown)
    .map((field) => ({
      userId,
      field,
      reach: field !== 'name' && random() < 0.25 ? 'territory' : 'members',
      givenAt: joined,
    }));
  return { userId, user, profile, skills: skillRows, themes: themeRows, consents };
}
