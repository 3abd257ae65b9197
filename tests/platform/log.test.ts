import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { toLoggedError } from '#app/platform/logged-error.ts';
import { libraries } from '#db/schema/libraries.ts';
import { users } from '#db/schema/accounts.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();

const caught = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => {
      throw new Error('nothing was thrown');
    },
    (error: unknown) => error,
  );

test('a row that the database refuses is logged by the statement and the constraint, not by what it holds', async () => {
  const { db } = database.current;
  const row = {
    email: 'lucie.martin@exemple.fr',
    displayName: 'Lucie Martin',
    passwordHash: 'x',
    charterVersion: '1',
    charterAcceptedAt: new Date(),
  };
  await db.insert(users).values(row);
  const logged = toLoggedError(await caught(db.insert(users).values(row)));
  expect(logged).toMatchObject({
    type: 'DrizzleQueryError',
    message: expect.stringContaining('insert into "users"') as string,
    stack: expect.stringMatching(/^\s+at /u) as string,
    cause: {
      type: 'PostgresError',
      code: '23505',
      table: 'users',
      constraint: expect.stringContaining('email') as string,
    },
  });
  expect(JSON.stringify(logged)).not.toMatch(/lucie|martin/iu);
});

test('what the database cannot read is not repeated', async () => {
  const { db } = database.current;
  const wrong = caught(db.select().from(libraries).where(eq(libraries.id, 'Lucie Martin')));
  const logged = toLoggedError(await wrong);
  expect(logged).toMatchObject({ cause: { code: '22P02' } });
  expect(JSON.stringify(logged)).not.toMatch(/lucie|martin/iu);
});

test('several causes are all told, and a token of a link by none', () => {
  const token = 'k'.repeat(43);
  const logged = toLoggedError(
    new AggregateError([new Error(`no /formations/place/${token}`), 'thrown as text'], 'two'),
  );
  expect(logged).toMatchObject({
    type: 'AggregateError',
    message: 'two',
    errors: [{ message: 'no /formations/place/…' }, { type: 'string' }],
  });
  expect(JSON.stringify(logged)).not.toContain(token);
});
