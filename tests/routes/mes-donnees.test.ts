import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { eq, getTableName, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, test } from 'vitest';

import { createApiToken } from '#app/accounts/create-api-token.server.ts';
import { eraseAccount } from '#app/accounts/erase-account.server.ts';
import { exportMyData } from '#app/accounts/export-my-data.server.ts';
import {
  fullName,
  listNamingColumns,
  snakeName,
  tableOf,
} from '#app/accounts/internal/kept/naming-columns.server.ts';
import { keptData } from '#app/accounts/kept-data.server.ts';
import { legalGrounds } from '#app/accounts/kept-data.ts';
import { readKeptData } from '#app/accounts/read-kept-data.server.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { writeMyDataCopy } from '#app/accounts/write-my-data-copy.server.tsx';
import { visitor } from '#app/platform/actor.ts';
import { readActorOfToken } from '#app/platform/api-tokens.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { openSession, readActor } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { contextFor } from '#tests/support/community.ts';
import { doJobs } from '#tests/support/post-office.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();
const db = () => web.house.database.db;
const password = 'trois lutins sous la pluie';
const limits = { helpKeptInMonths: 12, inactivity: { closesAfterMonths: 12, graceInDays: 30 } };

let passwordHash = '';
let tables: PgTable[] = [];

beforeAll(async () => {
  passwordHash = await hashPassword(password);
  const modules = await Promise.all(
    readdirSync('db/schema').map(
      (file) =>
        import(pathToFileURL(path.resolve('db/schema', file)).href) as Promise<
          Record<string, unknown>
        >,
    ),
  );
  tables = modules
    .flatMap((each) => Object.values(each))
    .filter((each): each is PgTable => is(each, PgTable));
});

/** Somebody of the demonstration, with a session. */
async function come(name: string) {
  const email = `${name}@demo.example`;
  const [found] = await db()
    .update(users)
    .set({ passwordHash })
    .where(eq(users.email, email))
    .returning({ userId: users.id, displayName: users.displayName });
  const { userId, displayName } = found!;
  const { sessionId } = await openSession(db(), userId, 'Firefox, Linux');
  const actor = await readActor(db(), userId, sessionId);
  return { userId, displayName, email, sessionId, context: contextFor(db(), actor) };
}

describe('the register of what is kept', () => {
  /** The address of an institution is nobody's. */
  const ofNobody = new Set(['libraries.email']);

  test('names every column of every table that names people', () => {
    const declared = new Set(
      keptData.flatMap(({ rows, marks = [] }) => [
        ...rows.flatMap(({ column, own }) => [column, ...own].map(fullName)),
        ...marks.map(fullName),
      ]),
    );
    const naming = tables.flatMap((table) => listNamingColumns(table).map(fullName));
    expect(tables.length).toBeGreaterThan(80);
    expect(naming.length).toBeGreaterThan(90);
    expect(naming.filter((name) => !declared.has(name) && !ofNobody.has(name))).toEqual([]);
  });

  test('reads columns that exist, under one key each, and says why', () => {
    const rows = keptData.flatMap((each) => each.rows);
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const each of rows) {
      const known = getTableConfig(tableOf(each.column)).columns.map(snakeName);
      const named = [...Object.keys(each.reads), ...each.hides, ...(each.only ?? [])];
      expect([each.key, named.filter((name) => !known.includes(name))]).toEqual([each.key, []]);
      if (each.only) expect(each.only).toEqual(expect.arrayContaining(Object.keys(each.reads)));
      expect(Object.keys(each.reads)).not.toEqual([]);
    }
    for (const { what, why, ground, until } of keptData)
      expect([what, why, legalGrounds[ground], until(limits)].every(Boolean)).toBe(true);
  });

  test('counts what is mine', async () => {
    const camille = await come('camille');
    const page = await readKeptData(camille.context, limits);
    const said = page.parts.flatMap(({ lines }) => lines.flatMap(({ mine }) => mine));
    const messages = await db().execute<{ found: number }>(
      sql`select count(*)::int as found from help_messages where author_id = ${camille.userId}`,
    );
    expect(said).toContain('1\u00A0compte');
    expect(said).toContain(`${messages[0]?.found}\u00A0messages`);
    await expect(readKeptData(contextFor(db(), visitor), limits)).rejects.toThrow(NotSignedIn);
  });
});

describe('the copy', () => {
  test('holds what is mine, nothing of others, no secret', async () => {
    const camille = await come('camille');
    const { token } = await createApiToken(camille.context, { name: 'Export' });
    const file = await exportMyData(camille.context, limits);
    expect(file.users).toMatchObject([{ id: camille.userId, email: camille.email }]);
    expect(file.api_tokens).toContainEqual(expect.objectContaining({ name: 'Export' }));
    expect(file.sessions).toContainEqual(expect.objectContaining({ device: 'Firefox, Linux' }));
    for (const key of ['help_messages', 'sheet_authors', 'sheets', 'profile_consents'])
      expect([key, file[key]?.length ?? 0]).not.toEqual([key, 0]);
    const text = JSON.stringify(file);
    const secrets = [passwordHash, token, camille.sessionId, 'token_hash', 'storage_key'];
    for (const secret of secrets) expect(text).not.toContain(secret);
    const everybody = await db().select({ id: users.id, email: users.email }).from(users);
    const others = everybody.filter(({ id }) => id !== camille.userId);
    expect(others.length).toBeGreaterThan(5);
    for (const { id, email } of others) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(email);
    }
  });

  test('reads as a page on its own: no script, nothing fetched, nobody’s address', async () => {
    const camille = await come('camille');
    const page = await writeMyDataCopy(camille.context, limits);
    expect(page).toMatch(/^<!doctype html><html lang="fr">/u);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|url\(|@import/iu);
    for (const said of [
      'Camille Roux',
      'Adresse électronique',
      'Je peux aider',
      'Planétarium de poche',
    ])
      expect(page).toContain(said);
    expect(page.match(/[\w.]+@demo\.example/gu)?.filter((each) => each !== camille.email)).toEqual(
      [],
    );
    // Codes and identifiers are for machines.
    expect(page).not.toMatch(/>(?:owner|published|members|[0-9a-f]{8}-[0-9a-f-]{27})</u);
  });

  test('is downloaded, one way or the other', async () => {
    for (const [address, type] of [
      ['/compte/donnees/fichier?forme=page', 'text/html; charset=utf-8'],
      ['/compte/donnees/fichier', 'application/json; charset=utf-8'],
    ] as const) {
      const answer = await web.ask(address, { as: 'sacha' });
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, type]);
      expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="mes-/u);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(await answer.text()).toContain('Sacha Giraud');
    }
  });

  test('is nobody’s but mine', async () => {
    const context = contextFor(db(), visitor);
    await expect(exportMyData(context, limits)).rejects.toThrow(NotSignedIn);
    const refused = await web.ask('/compte/donnees/fichier?forme=page');
    expect(refused.headers.get('Location')).toContain('/connexion');
    await expect(writeMyDataCopy(context, limits)).rejects.toThrow(NotSignedIn);
  });
});

describe('an erased account', () => {
  test('leaves nothing personal in any table', async () => {
    const { context, userId, email, displayName } = await come('camille');
    const { token } = await createApiToken(context, { name: 'Ancien' });
    await expect(eraseAccount(context, { password, confirmation: undefined })).rejects.toThrow(
      InvalidInput,
    );
    await expect(eraseAccount(context, { password: 'faux', confirmation: 'oui' })).rejects.toThrow(
      InvalidInput,
    );
    await eraseAccount(context, { password, confirmation: 'oui' });
    await doJobs(db());
    const rows = keptData.flatMap((each) => each.rows);
    const stays = new Set([
      ...rows.flatMap(({ column, fate }) => (fate === 'stays' ? [fullName(column)] : [])),
      ...keptData.flatMap(({ marks = [] }) => marks.map(fullName)),
    ]);
    const left: string[] = [];
    for (const table of tables) {
      const whole = sql`select to_jsonb(t)::text as said from ${table} t`;
      for (const column of listNamingColumns(table)) {
        const found = await db().execute(
          sql`select 1 from ${table} t where t.${sql.identifier(snakeName(column))}::text = ${userId} limit 1`,
        );
        if (found.length && !stays.has(fullName(column))) left.push(fullName(column));
      }
      const said = await db().execute(
        sql`select said from (${whole}) w where said ilike ${`%${email}%`} or (said ilike ${`%${displayName}%`} and ${getTableName(table)} <> 'mails') limit 1`,
      );
      if (said.length) left.push(`${getTableName(table)}: ${String(said[0]?.said).slice(0, 2000)}`);
    }
    expect(left).toEqual([]);
    expect(await readActorOfToken(db(), token)).toBeNull();
    expect(await readActor(db(), userId, null)).toEqual(visitor);
    const enter = { email, password, clientAddress: '192.0.2.8', device: null };
    await expect(signIn(contextFor(db(), visitor), enter)).rejects.toThrow(InvalidInput);
  });

  test('keeps its place: what was written for all says « compte supprimé »', async () => {
    const signed = await db().execute<{ name: string }>(sql`
      select distinct u.display_name as name from sheet_authors a join users u on u.id = a.user_id
       where u.erased_at is not null
      union select u.display_name from help_messages m join users u on u.id = m.author_id
       where u.erased_at is not null`);
    expect(signed.map(({ name }) => name)).toEqual(['Compte supprimé']);
  });
});
