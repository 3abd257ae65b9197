import { readdirSync, readFileSync } from 'node:fs';

import { inArray } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { deeds, type Sent } from '#tests/house/training-deeds.ts';
import { readings } from '#tests/house/training-readings.ts';
import {
  linkAddress,
  type LinkPurpose,
  linkRoutes,
  makeLink,
  readLinks,
} from '#tests/support/training-links.ts';
import {
  makeSubject,
  type SceneRole,
  sceneRoles,
  secrets,
  settleTrainingPeople,
  type Subject,
  type TrainingPeople,
} from '#tests/support/training-scene.ts';
import { useWeb } from '#tests/support/web.ts';

/** Each cell of the tables is a request to the real server, by the page and by the API. */

const web = useWeb();
let people: TrainingPeople;

beforeAll(async () => {
  people = await settleTrainingPeople(web);
});
beforeEach(async () => {
  await web.house.database.db.delete(rateWindows);
});

const emailOf = (role: SceneRole) => (role === 'visitor' ? null : people.roles[role].email);

/** What a page's scripts ask for: all that it knows, and nothing of how it looks. */
function forData(route: string, address: string): string {
  if (!pages.has(route)) return address;
  const [path = '', query] = address.split('?');
  return query === undefined ? `${path}.data` : `${path}.data?${query}`;
}

function send(role: SceneRole, { address, form, hasFiles, json, method }: Sent) {
  const as = emailOf(role);
  if (json !== undefined || !form)
    return web.ask(address, {
      method: method ?? 'POST',
      body: json === undefined ? undefined : JSON.stringify(json),
      headers: { 'Content-Type': 'application/json' },
      as,
    });
  const body = hasFiles ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, one);
  return web.ask(address, { method: 'POST', body, as });
}

/** What an answer means: `to`, led elsewhere; null: it was granted where it is. */
function readOutcome({ status, headers }: Response, said: string): string | null {
  const leads = headers.get('location') ?? (status === 202 ? said : '');
  if (status === 401 || leads.includes('/connexion')) return 'in';
  if (status === 404) return '-';
  if (status === 403) return 'no';
  if (status >= 400) return String(status);
  return leads ? 'to' : null;
}

const folder = 'app/routes';
/** The addresses of these rooms, by the name of their file. */
const sources = new Map(
  readdirSync(folder)
    .filter((file) => /^(?:api\.v1\.)?formations|^api\.v1\.compte\.inscriptions/u.test(file))
    .map((file) => [file.replace(/\.tsx?$/u, ''), readFileSync(`${folder}/${file}`, 'utf8')]),
);
const routes = [...sources.keys()].toSorted();
const pages = new Set(
  readdirSync(folder).flatMap((file) => (file.endsWith('.tsx') ? file.replace(/\.tsx$/u, '') : [])),
);

describe('reading', () => {
  const cases = readings.map((reading) => [`${reading[0]}, ${reading[1]}`, reading] as const);
  test.each(cases)('%s', async (_name, [route, kind, addressOf, expected]) => {
    const address = forData(route, addressOf(await makeSubject(web, people, kind)));
    const outcomes = await Promise.all(
      sceneRoles.map(async (role) => {
        const answer = await web.ask(address, { as: emailOf(role) });
        const said = await answer.text();
        const letters = Object.entries(secrets).filter(([, words]) => said.includes(words));
        const read = letters.map(([letter]) => letter).join('') || '.';
        return readOutcome(answer, said) ?? read;
      }),
    );
    expect(outcomes.join(' ')).toBe(expected);
  });
});

describe('doing', () => {
  const cases = deeds.map((deed) => [`${deed[0]} ${deed[1]}, ${deed[2]}`, deed] as const);
  test.each(cases)('%s', async (_name, [route, , kind, ask, expected]) => {
    const outcomes: string[] = [];
    let waiting: Subject | null = null;
    for (const role of sceneRoles) {
      const subject: Subject = waiting ?? (await makeSubject(web, people, kind));
      const sent = ask(subject);
      const answer = await send(role, { ...sent, address: forData(route, sent.address) });
      const refusal = readOutcome(answer, await answer.text());
      outcomes.push(refusal === 'to' ? 'ok' : (refusal ?? 'ok'));
      // What somebody changed is replaced.
      waiting = refusal && refusal !== 'to' ? subject : null;
    }
    expect(outcomes.join(' ')).toBe(expected);
  });
});

/** What one link serves for: a page and its paper, a place taken or given back. */
const shelf = (purpose: LinkPurpose) => linkRoutes[purpose].replace(/\$token.*/u, '');

async function findStates(ids: string[]): Promise<Record<string, string>> {
  const rows = await web.house.database.db
    .select({ id: registrations.id, state: registrations.state })
    .from(registrations)
    .where(inArray(registrations.id, ids));
  return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
}

/** A link is read, then does its one thing; who is signed in meanwhile is somebody else. */
async function useLink(purpose: LinkPurpose, token: string, form: Record<string, string>) {
  const address = forData(linkRoutes[purpose], linkAddress(purpose, token));
  const as = emailOf('participant');
  const outcome = async (answer: Response) => {
    const met = readOutcome(answer, await answer.text()) ?? 'ok';
    return met === 'to' ? 'ok' : met;
  };
  const read = await outcome(await web.ask(address, { as }));
  if (readLinks.includes(purpose)) return read;
  const done = await outcome(await web.send(address, form, as));
  return read === done ? read : `${read} ${done}`;
}

describe('the link of a mail', () => {
  //                      first used, used again, at each other address, over, guessed
  const table: [LinkPurpose, string][] = [
    ['agree', 'ok - - - -'],
    ['accept', 'ok - - - -'],
    ['cancel', 'ok - - - -'],
    // At each half-day, until the session ends.
    ['attend', 'ok ok - - -'],
    ['documents', 'ok ok - - -'],
    ['evaluate', 'ok - - - -'],
    ['certificate', 'ok ok - - -'],
    ['certificate as a paper', 'ok ok - - -'],
  ];

  test.each(table)('to %s', async (purpose, outcomes) => {
    const { token, form, lou, mine } = await makeLink(web, people, purpose);
    const stands = () => findStates([lou, mine]);
    const before = await stands();
    const others = new Set<string>();
    for (const other of Object.keys(linkRoutes) as LinkPurpose[])
      if (shelf(other) !== shelf(purpose)) others.add(await useLink(other, token, form()));
    const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    const guessed = new Set<string>();
    for (const typed of [makeToken(), changed, hashToken(token), `${token}x`])
      guessed.add(await useLink(purpose, typed, form()));
    expect(await stands()).toEqual(before);
    const first = await useLink(purpose, token, form());
    const after = await stands();
    // Whoever is signed in, it is about the place that it was made for.
    expect(after[mine]).toBe(before[mine]);
    const again = await useLink(purpose, token, form());
    expect(await stands()).toEqual(after);
    const late = await makeLink(web, people, purpose, -1000);
    const over = await useLink(purpose, late.token, late.form());
    expect([first, again, [...others].join('/'), over, [...guessed].join('/')].join(' ')).toBe(
      outcomes,
    );
  });

  test('each address has its purpose in the table', () => {
    const named = new Set<string>(Object.values(linkRoutes));
    // A file of the documents opens as its list does: tests/documents.
    const links = routes.filter((route) => route.includes('$token') && !route.includes('$fileId'));
    expect(links).toEqual([...named].toSorted());
  });
});

describe('nothing is left out', () => {
  const isLink = (route: string) => route.includes('$token');

  test('who reads each address is in the table', () => {
    const read = routes.filter((route) => /^export const loader\b/mu.test(sources.get(route)!));
    const named = new Set(readings.map(([route]) => route));
    expect([...named].toSorted()).toEqual(read.filter((route) => !isLink(route)));
  });

  test('who does each thing is in the table, by each button and each method', () => {
    const doing = routes.filter((route) => /^export const action\b/mu.test(sources.get(route)!));
    const named = new Set(deeds.map(([route]) => route));
    expect([...named].toSorted()).toEqual(doing.filter((route) => !isLink(route)));
    const missing = doing.flatMap((route) => {
      const source = sources.get(route)!;
      const gestures = [
        ...source.matchAll(/case '([a-z-]+)':/gu),
        ...source.matchAll(/intent [!=]== '([a-z-]+)'/gu),
        ...source.matchAll(/method [!=]== '([A-Z]+)'/gu),
      ].map(([, gesture = '']) => gesture);
      const tried = deeds
        .filter(([of]) => of === route)
        .map(([, gesture]) => gesture.split(' ')[0]);
      return isLink(route)
        ? []
        : gestures.filter((one) => !tried.includes(one)).map((one) => `${route} ${one}`);
    });
    expect(missing).toEqual([]);
  });

  test('each secret is read by somebody, and by a visitor none', () => {
    const letters = (cells: string[]) =>
      new Set(cells.filter((cell) => !/^(?:in|no|to|-|\.)$/u.test(cell)).join(''));
    const cells = readings.map(([, , , outcomes]) => outcomes.split(' '));
    // The address of a superior is read by the superior alone, in a mail.
    expect([...letters(cells.flat()), 's'].toSorted()).toEqual(Object.keys(secrets).toSorted());
    const byVisitors = readings.filter(([route]) => !route.includes('attestations.$code'));
    const first = byVisitors.map(([, , , outcomes]) => outcomes.split(' ')[0] ?? '');
    expect([...letters(first)]).toEqual([]);
  });
});
