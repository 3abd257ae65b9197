import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openDatabase } from '#app/platform/database.server.ts';
import { withName } from '#tests/support/database.global.ts';

/** `npm start` as people live it: the real script, the real database, the real signals. */

let dataDirectory = '';
const port = 21_000 + Math.floor(Math.random() * 10_000);
const children = new Set<ChildProcess>();

beforeAll(async () => {
  dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'rpbs-start-'));
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(dataDirectory, { recursive: true, force: true });
});

function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDirectory,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code);
    });
  });
  const opened = async () => {
    for (let waited = 0; waited < 120_000; waited += 50) {
      if (said.includes('RPBS est ouvert')) return;
      if (child.exitCode !== null) throw new Error(`The server did not open: ${said}`);
      await sleep(50);
    }
    throw new Error(`The server did not open in two minutes: ${said}`);
  };
  return { child, ended, opened, said: () => said };
}

async function readPage(address: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`);
  await answer.text();
  return answer.status;
}

async function postgresPid(): Promise<number> {
  return Number(
    (await readFile(path.join(dataDirectory, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0],
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function countSheets(): Promise<number> {
  const { url } = JSON.parse(await readFile(path.join(dataDirectory, 'server.json'), 'utf8')) as {
    url: string;
  };
  const { client, close } = openDatabase(url, { max: 1 });
  const [row] = await client`select count(*)::int as n from facts`;
  await close();
  return Number(row?.n);
}

describe.sequential('npm start', () => {
  test(
    'opens, says where, and stops in order on SIGTERM with its database',
    { timeout: 240_000 },
    async () => {
      const server = start();
      await server.opened();
      expect(server.said()).toContain(`http://localhost:${port}`);
      expect(server.said()).toContain('camille@demo.example');
      expect(await readPage('/healthz')).toBe(200);
      expect(await readPage('/readyz')).toBe(200);
      const database = await postgresPid();
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(isAlive(database)).toBe(false);
    },
  );

  test(
    'a second instance on the same folder is refused with a sentence',
    { timeout: 60_000 },
    async () => {
      const first = start();
      await first.opened();
      const second = start({ PORT: String(port + 1) });
      expect(await second.ended).toBe(1);
      expect(second.said()).toMatch(/Une autre instance tourne déjà/u);
      first.child.kill('SIGINT');
      expect(await first.ended).toBe(0);
    },
  );

  test('recovers what was committed after kill -9 of the server', { timeout: 60_000 }, async () => {
    const killed = start();
    await killed.opened();
    const before = await countSheets();
    const orphan = await postgresPid();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(isAlive(orphan)).toBe(true);
    const next = start();
    await next.opened();
    expect(await countSheets()).toBe(before);
    expect(isAlive(orphan)).toBe(false);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  test(
    'recovers what was committed after kill -9 of the database',
    { timeout: 90_000 },
    async () => {
      const server = start();
      await server.opened();
      const before = await countSheets();
      process.kill(await postgresPid(), 'SIGKILL');
      await sleep(300);
      expect(await readPage('/readyz')).toBe(503);
      expect(await readPage('/healthz')).toBe(200);
      server.child.kill('SIGTERM');
      await server.ended;
      const next = start();
      await next.opened();
      expect(await countSheets()).toBe(before);
      next.child.kill('SIGTERM');
      expect(await next.ended).toBe(0);
    },
  );
});

describe('npm start refuses with one sentence', () => {
  const oneSentence = (said: string) => said.trim().split('\n').length;

  test('a setting that makes no sense', { timeout: 60_000 }, async () => {
    const server = start({ PORT: 'douze' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('PORT');
    expect(oneSentence(server.said())).toBe(1);
  });

  test('a port that is taken', { timeout: 60_000 }, async () => {
    const blocker = http.createServer();
    await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve));
    const server = start();
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(`Le port ${port} est déjà pris`);
    expect(oneSentence(server.said())).toBe(1);
    await new Promise((resolve) => blocker.close(resolve));
  });

  test.skipIf(process.getuid?.() === 0)(
    'a data folder that cannot be written',
    { timeout: 60_000 },
    async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'rpbs-readonly-'));
      await chmod(folder, 0o500);
      const server = start({ DATA_DIR: folder });
      expect(await server.ended).toBe(1);
      expect(server.said()).toContain('DATA_DIR');
      expect(oneSentence(server.said())).toBe(1);
      await rm(folder, { recursive: true, force: true });
    },
  );

  test('a data folder that cannot be made', { timeout: 60_000 }, async () => {
    const server = start({ DATA_DIR: path.resolve('package.json/data') });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('DATA_DIR');
    expect(oneSentence(server.said())).toBe(1);
  });

  test.each([
    ['a server that does not answer', 'postgres://a:b@127.0.0.1:1/x'],
    ['what is no address', 'pas-une-adresse'],
  ])('a wrong DATABASE_URL: %s', { timeout: 60_000 }, async (_case, url) => {
    const server = start({ DATABASE_URL: url });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('DATABASE_URL');
    expect(oneSentence(server.said())).toBe(1);
  });

  test('a wrong password and a base that does not exist', { timeout: 60_000 }, async () => {
    const wrongPassword = new URL(inject('databaseUrl'));
    wrongPassword.password = 'autre';
    for (const url of [wrongPassword.toString(), withName(inject('databaseUrl'), 'nulle_part')]) {
      const server = start({ DATABASE_URL: url });
      expect(await server.ended).toBe(1);
      expect(server.said()).toContain('DATABASE_URL');
      expect(oneSentence(server.said())).toBe(1);
    }
  });

  test('a database newer than the code, and leaves it as it was', { timeout: 60_000 }, async () => {
    const name = `newer_${Date.now()}`;
    const url = withName(inject('databaseUrl'), name);
    const root = openDatabase(inject('databaseUrl'), { max: 1 });
    await root.client.unsafe(`create database ${name} template template_rpbs`);
    const newer = openDatabase(url, { max: 1 });
    await newer.client`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`;
    await newer.close();
    const server = start({ DATABASE_URL: url });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('plus récente que ce code');
    expect(oneSentence(server.said())).toBe(1);
    await root.client.unsafe(`drop database ${name} with (force)`);
    await root.close();
  });

  test(
    'and an external database never receives demonstration content by itself',
    { timeout: 60_000 },
    async () => {
      const name = `external_${Date.now()}`;
      const url = withName(inject('databaseUrl'), name);
      const root = openDatabase(inject('databaseUrl'), { max: 1 });
      await root.client.unsafe(`create database ${name} template template_rpbs`);
      const server = start({ DATABASE_URL: url });
      await server.opened();
      expect(server.said()).not.toContain('rpbs-demo-2026');
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      const external = openDatabase(url, { max: 1 });
      const rows = await external.client`select 1 from users`;
      expect(rows.length).toBe(0);
      await external.close();
      await root.client.unsafe(`drop database ${name} with (force)`);
      await root.close();
    },
  );
});
