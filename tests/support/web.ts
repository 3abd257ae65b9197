import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ServerBuild } from '@remix-run/node';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, inject } from 'vitest';

import { type OpenDatabase, openDatabase } from '#app/platform/database.server.ts';
import type { House } from '#app/platform/house.server.ts';
import { log } from '#app/platform/log.server.ts';
import { openSession } from '#app/platform/session.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { createWebServer } from '#app/platform/web-server.server.ts';
import { users } from '#db/schema/accounts.ts';
import { seedDemonstration } from '#db/seed/main.ts';

import { buildIfStale } from '#scripts/build.mjs';

import { prepareTemplate, type Template } from './database.ts';
import { withName } from './database.global.ts';

/** An account of the demonstration, by the part of its address before the @; null: a visitor. */
export type Who = 'camille' | 'sacha' | 'nora' | 'admin' | (string & {}) | null;

export type Web = {
  readonly origin: string;
  readonly house: House;
  /** A request as this person's browser would make it; redirections are not followed. */
  ask: (address: string, options?: RequestInit & { as?: Who }) => Promise<Response>;
  /** A form sent by this person's browser. */
  send: (address: string, values: Record<string, string | string[]>, as?: Who) => Promise<Response>;
};

const demonstration: Template = {
  name: 'template_demonstration',
  fill: (opened) => seedDemonstration(toHouse(opened, 'http://localhost')),
};

function toHouse(
  opened: OpenDatabase,
  appUrl: string,
  settings: Record<string, string> = {},
): House {
  return {
    settings: readSettings({
      NODE_ENV: 'production',
      APP_URL: appUrl,
      // All tests search from one address: a limit is for those that look at it.
      SEARCHES_PER_MINUTE: '1000000',
      ...settings,
    }),
    database: { ...opened, isEmbedded: true, stop: opened.close },
    log,
    clock: () => new Date(),
    appUrl,
    isDemonstration: true,
  };
}

/**
 * The real web server on the real build, with a demonstration database of its own for the test
 * file that calls it.
 * @param settings as in the environment, for what the server reads once, when it starts.
 */
export function useWeb(settings: Record<string, string> = {}): Web {
  const rootUrl = inject('databaseUrl');
  const name = `web_${randomBytes(6).toString('hex')}`;
  const cookies = new Map<string, string>();
  let opened: OpenDatabase;
  let server: Server;
  let house: House;
  let origin = '';

  beforeAll(async () => {
    if (!buildIfStale()) throw new Error('The pages do not build');
    await prepareTemplate(rootUrl, demonstration);
    const root = openDatabase(rootUrl, { max: 1 });
    await root.client.unsafe(
      `create database ${name} template ${demonstration.name} strategy file_copy`,
    );
    await root.close();
    opened = openDatabase(withName(rootUrl, name));
    const build = (await import(
      pathToFileURL(path.resolve('build/server/index.js')).href
    )) as ServerBuild;
    house = toHouse(opened, 'http://localhost', settings);
    server = createWebServer(house, build);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    house.appUrl = origin;
  }, 240_000);

  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await opened?.close();
    const root = openDatabase(rootUrl, { max: 1 });
    await root.client.unsafe(`drop database if exists ${name} with (force)`);
    await root.close();
  });

  async function cookieOf(who: string): Promise<string> {
    const known = cookies.get(who);
    if (known) return known;
    const email = who.includes('@') ? who : `${who}@demo.example`;
    const [person] = await opened.db
      .select({ id: users.id })
      .from(users)
      .where(eq(sql`lower(${users.email})`, email));
    if (!person) throw new Error(`Nobody has the address ${email}`);
    const { cookie } = await openSession(opened.db, person.id, null);
    const value = cookie.split(';')[0] ?? '';
    cookies.set(who, value);
    return value;
  }

  async function ask(address: string, { as = null, ...options }: RequestInit & { as?: Who } = {}) {
    const headers = new Headers(options.headers);
    if (as) headers.set('Cookie', await cookieOf(as));
    if (!headers.has('Origin')) headers.set('Origin', origin);
    // Thousands of pages, on this very machine: compressing them would take longer than making them.
    if (!headers.has('Accept-Encoding')) headers.set('Accept-Encoding', 'identity');
    return fetch(`${origin}${address}`, { redirect: 'manual', ...options, headers });
  }

  return {
    get origin() {
      return origin;
    },
    get house() {
      return house;
    },
    ask,
    send(address, values, as = null) {
      const body = new URLSearchParams();
      for (const [field, value] of Object.entries(values))
        for (const one of [value].flat()) body.append(field, one);
      return ask(address, { method: 'POST', body, as });
    },
  };
}
