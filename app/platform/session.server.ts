import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';

import { roleGrants, sessions, users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { type Actor, type Member, visitor } from './actor.ts';
import { type Database, type Queryable, withKeptPlans } from './database.server.ts';
import { dayInMs } from './durations.ts';
import { keptInDays } from './retention.ts';
import { settings } from './settings.server.ts';

/**
 * The only file that knows lucia, which is at the end of its life: sessions live in our own table,
 * so replacing it means rewriting this page.
 */
const engines = new WeakMap<Database, Lucia>();

function engine(db: Database): Lucia {
  const known = engines.get(db);
  if (known) return known;
  const secure = (settings().APP_URL ?? '').startsWith('https:');
  const made = new Lucia(
    new DrizzlePostgreSQLAdapter(withKeptPlans(db) as never, sessions, users),
    {
      sessionExpiresIn: new TimeSpan(keptInDays.session, 'd'),
      sessionCookie: {
        name: secure ? '__Host-rpbs' : 'rpbs',
        attributes: { secure, sameSite: 'lax', path: '/' },
      },
    },
  );
  engines.set(db, made);
  return made;
}

/** @returns the `Set-Cookie` value that opens a session for this person on this device. */
export async function openSession(db: Database, userId: string, device: string | null) {
  const session = await engine(db).createSession(userId, {});
  await db.update(sessions).set({ device }).where(eq(sessions.id, session.id));
  return { sessionId: session.id, cookie: engine(db).createSessionCookie(session.id).serialize() };
}

/** @returns the `Set-Cookie` value that forgets the session. */
export async function closeSession(db: Database, sessionId: string) {
  await engine(db).invalidateSession(sessionId);
  return engine(db).createBlankSessionCookie().serialize();
}

/** Ends every session of a person, in the transaction given. Theirs to keep: `except`. */
export async function closeAllSessions(db: Queryable, userId: string, except?: string) {
  await db
    .delete(sessions)
    .where(
      sql`${sessions.userId} = ${userId} and ${sessions.id} is distinct from ${except ?? null}`,
    );
}

/**
 * Who is behind this `Cookie` header, and the `Set-Cookie` value to answer with when the session
 * was prolonged or is over.
 */
export async function readSession(
  db: Database,
  cookieHeader: string | null,
): Promise<{ actor: Actor; cookie: string | null }> {
  const lucia = engine(db);
  const sessionId = lucia.readSessionCookie(cookieHeader ?? '');
  if (!sessionId) return { actor: visitor, cookie: null };
  // Nearly always: it stands, and need not be prolonged yet.
  const standing = await findStandingMember(db, sessionId);
  if (standing) return { actor: { ...standing, sessionId }, cookie: null };
  const { session } = await lucia.validateSession(sessionId);
  if (!session) return { actor: visitor, cookie: lucia.createBlankSessionCookie().serialize() };
  // Who stays signed in comes all the same: a session is prolonged every fortnight at least.
  if (session.fresh)
    await db
      .update(users)
      .set({ lastSeenAt: sql`now()` })
      .where(eq(users.id, session.userId));
  const actor = await readActor(db, session.userId, session.id);
  return {
    actor,
    cookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
  };
}

/** Written out once: every page and every request of the API begins with it. */
const writeStanding = (db: Database) =>
  withKeptPlans(db)
    .select(memberColumns)
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      and(
        eq(sessions.id, sql.placeholder('sessionId')),
        gt(sessions.expiresAt, sql.placeholder('endsAfter')),
        isGoodAccount,
      ),
    )
    .prepare('standing_member');

const standings = new WeakMap<Database, ReturnType<typeof writeStanding>>();

/** The member of a session that has more than half of its time left; null: it is to be looked at. */
async function findStandingMember(db: Database, sessionId: string): Promise<Member | null> {
  const standing = standings.get(db) ?? writeStanding(db);
  standings.set(db, standing);
  const endsAfter = new Date(Date.now() + (keptInDays.session * dayInMs) / 2).toISOString();
  const [person] = await standing.execute({ sessionId, endsAfter });
  return person ? toMember(person) : null;
}

/** Which of these sessions still stand, of members in good standing. */
export async function listStandingSessions(
  db: Queryable,
  sessionIds: readonly string[],
): Promise<Set<string>> {
  const standing = await db
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        inArray(sessions.id, [...sessionIds]),
        gt(sessions.expiresAt, sql`now()`),
        isNull(users.suspendedAt),
        isNull(users.erasedAt),
      ),
    );
  return new Set(standing.map(({ id }) => id));
}

/** The member behind a user id; a visitor where the account is suspended or erased. */
export async function readActor(
  db: Queryable,
  userId: string,
  sessionId: string | null,
): Promise<Actor> {
  const member = (await readMembers(db, [userId])).get(userId);
  return member ? { ...member, sessionId } : visitor;
}

/** The members behind these ids, without a session; none for accounts suspended or erased. */
export async function readMembers(
  db: Queryable,
  userIds: readonly string[],
): Promise<Map<string, Member>> {
  const people = await withKeptPlans(db)
    .select(memberColumns)
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      // One statement, however many they are: it is kept ready.
      and(sql`${users.id} = any(${sql.param(`{${userIds.join(',')}}`)}::uuid[])`, isGoodAccount),
    );
  return new Map(people.map((person) => [person.userId, toMember(person)]));
}

const isGoodAccount = and(isNull(users.suspendedAt), isNull(users.erasedAt));

const memberColumns = {
  userId: users.id,
  displayName: users.displayName,
  libraryId: users.libraryId,
  departementCode: communes.departementCode,
  isEmailVerified: sql<boolean>`${users.emailVerifiedAt} is not null`,
  isVouched: sql<boolean>`${users.vouchedAt} is not null`,
  grants: sql<
    Member['grants']
  >`coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'libraryId', g.library_id,
    'departementCode', g.departement_code)) from ${roleGrants} g where g.user_id = ${users.id}), '[]')`,
};

const toMember = (person: Omit<Member, 'kind' | 'sessionId'>): Member => ({
  kind: 'member',
  sessionId: null,
  ...person,
});
