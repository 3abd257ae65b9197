import { randomUUID } from 'node:crypto';

import { beforeAll, expect, test } from 'vitest';

import { groupSmallThemes, hideSmall, otherThemes } from '#app/answers/hide-small-counts.ts';
import { readHelpFigures } from '#app/answers/read-help-figures.server.ts';
import { readMyHelp } from '#app/answers/read-my-help.server.ts';
import { sayOutcome } from '#app/answers/say-outcome.server.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let camille: Person;
let sacha: Person;
let here: Person;
let elsewhere: Person;
let admin: Person;
let asked: string[];

beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  const keeper = (name: string, departementCode: string) =>
    joinNetwork(db, { name, grants: [{ role: 'territoryReferent', departementCode }] });
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  here = await keeper('Ici', '04');
  elsewhere = await keeper('Ailleurs', '84');
  admin = await joinNetwork(db, { name: 'Admin', grants: [{ role: 'administrator' }] });
  asked = [];
  for (let n = 0; n < 6; n += 1) {
    const { questionId } = await askQuestion(camille.context, {
      clientKey: randomUUID(),
      title: `Une question, la numéro ${n} ?`,
      themeId: place.themeId,
      urgency: 'week',
    });
    asked.push(questionId);
    if (n < 5)
      await postMessage(sacha.context, { questionId, clientKey: randomUUID(), body: 'Oui.' });
  }
  await askQuestion(sacha.context, {
    clientKey: randomUUID(),
    title: 'La seule question du Vaucluse ?',
    themeId: place.themeId,
    urgency: 'week',
  });
});

test('a referent reads their own département, an administrator all, nobody else any', async () => {
  const mine = await readHelpFigures(here.context);
  expect(mine).toMatchObject([{ code: '04', total: { asked: 6, answered: 5 } }]);
  expect(mine[0]?.total.medianInHours).toBeLessThan(1);
  expect((await readHelpFigures(admin.context)).map(({ code }) => code)).toEqual(['04', '84']);
  await expect(readHelpFigures(sacha.context)).rejects.toThrow(NotFound);
  const outside = contextFor(database.current.db, visitor);
  await expect(readHelpFigures(outside)).rejects.toThrow(NotSignedIn);
});

test('fewer than five are not told', async () => {
  expect(await readHelpFigures(elsewhere.context)).toMatchObject([
    { code: '84', total: { asked: null, answered: null, medianInHours: null } },
  ]);
});

test('no subtraction tells a small theme apart', () => {
  const row = (label: string, count: number) => ({
    label,
    asked: count,
    answered: count,
    medianInHours: 2,
  });
  expect(hideSmall(row('Jeu', 4))).toMatchObject({ asked: null, medianInHours: null });
  const alone = groupSmallThemes([row('Jeu', 2), row('Sciences', 9), row('Musique', 6)]);
  expect(alone.map(({ label, asked: count }) => [label, count])).toEqual([
    ['Sciences', 9],
    [otherThemes, 8],
  ]);
  const unanswered = groupSmallThemes([
    { ...row('Jeu', 8), answered: 2 },
    row('Sciences', 9),
    row('Musique', 12),
  ]);
  expect(unanswered.map(({ label, answered }) => [label, answered])).toEqual([
    ['Musique', 12],
    ['Sciences', null],
    ['Jeu', null],
  ]);
  const several = groupSmallThemes([row('Jeu', 3), row('Langues', 4), row('Sciences', 9)]);
  expect(several.map(({ label, asked: count }) => [label, count])).toEqual([
    ['Sciences', 9],
    [otherThemes, 7],
  ]);
});

test('who answers sees what it brought, and nobody else does', async () => {
  const questionId = asked[0]!;
  await resolveQuestion(camille.context, { questionId });
  await sayOutcome(camille.context, { questionId, outcome: 'yes', words: 'Merci Sacha.' });
  expect(await readMyHelp(sacha.context)).toMatchObject({
    answered: 5,
    following: 4,
    published: 0,
    thanks: [{ questionId, outcome: 'yes', words: 'Merci Sacha.' }],
  });
  expect((await readMyHelp(camille.context)).thanks).toEqual([]);
  expect(await readMyHelp(here.context)).toMatchObject({ answered: 0, thanks: [] });
});
