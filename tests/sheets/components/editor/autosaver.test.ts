import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { Autosaver } from '#app/sheets/components/editor/autosaver.ts';
import { readCopy, saidBy } from '#app/sheets/components/editor/local-copy.ts';
import type { SaveAnswer } from '#app/sheets/components/editor/save-state.ts';
import { emptySheetContent } from '#app/sheets/content.ts';
import type { SheetForm } from '#app/sheets/sheet-form.ts';
import { formOfContent } from '#app/sheets/sheet-form.ts';

const before = { ...emptySheetContent(), title: 'Les étoiles' };
const copyKey = 'rpbs:fiche:camille:étoiles';
let form: SheetForm;
let sent: SheetForm[];
let answers: SaveAnswer[];
let saver: Autosaver;

const saved = (revision: number): SaveAnswer => ({
  kind: 'saved',
  saved: { revision, savedAt: `2026-03-12T14:0${revision}:00.000Z`, errors: {}, form: null },
});
const type = (title: string) => {
  form = { ...form, title };
  saver.touch();
};

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  form = formOfContent(before, { carrier: '', place: '' });
  sent = [];
  answers = [];
  saver = new Autosaver({
    address: '/fiches/x/brouillon',
    copyKey,
    before,
    revision: 7,
    savedAt: '2026-03-12T14:00:00.000Z',
    send: async (_address, written) => {
      sent.push(written);
      return answers.shift() ?? saved(8);
    },
  });
  saver.attach({ read: () => form });
  saver.begin(saidBy(form, before));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what is typed is saved once, after a pause, from the revision it started from', async () => {
  for (const title of ['L', 'Le', 'Les', 'Les planètes']) {
    type(title);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(sent.map(({ title, revision }) => [title, revision])).toEqual([['Les planètes', '7']]);
  expect(saver.state()).toMatchObject({ kind: 'saved', at: '2026-03-12T14:08:00.000Z' });
  type('Les comètes');
  await vi.advanceTimersByTimeAsync(1500);
  expect(sent.at(-1)).toMatchObject({ revision: '8', title: 'Les comètes' });
});

test('somebody who never stops typing is saved all the same', async () => {
  for (let i = 0; i < 30; i += 1) {
    type(`mot ${i}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sent.length).toBeGreaterThanOrEqual(1);
});

test('a form that says what the server has is not sent', async () => {
  saver.touch();
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toEqual([]);
  expect(saver.state().kind).toBe('saved');
});

describe('while the network is away', () => {
  test('the text is kept in the browser, tried again, and forgotten once saved', async () => {
    answers = [{ kind: 'offline' }, { kind: 'offline' }];
    type('Sans réseau');
    await vi.advanceTimersByTimeAsync(1600);
    expect(saver.state()).toEqual({ kind: 'offline', isKept: true });
    expect(readCopy(copyKey)).toMatchObject({ revision: 7, form: { title: 'Sans réseau' } });
    await vi.advanceTimersByTimeAsync(4100);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(8100);
    expect(saver.state().kind).toBe('saved');
    expect(readCopy(copyKey)).toBeNull();
  });

  test('a browser that keeps nothing says so', async () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    });
    answers = [{ kind: 'offline' }];
    type('Sans rien');
    await vi.advanceTimersByTimeAsync(1600);
    expect(saver.state()).toEqual({ kind: 'offline', isKept: false });
  });
});

test('a session that is over keeps the text and does not insist', async () => {
  answers = [{ kind: 'signed-out' }];
  type('Sans session');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.state()).toEqual({ kind: 'signed-out', isKept: true });
  expect(sent).toHaveLength(1);
  expect(readCopy(copyKey)?.form.title).toBe('Sans session');
});

test('led to sign in by a submit, or kept on the page, the copy stays; led elsewhere, it goes', async () => {
  type('Publié');
  expect(saver.submit()).toBeNull();
  expect(readCopy(copyKey)).not.toBeNull();
  saver.leave('/connexion');
  expect(readCopy(copyKey)).not.toBeNull();
  saver.leave('/fiches/x/modifier');
  expect(readCopy(copyKey)).not.toBeNull();
  saver.leave('/fiches/x');
  expect(readCopy(copyKey)).toBeNull();
});

test('one save at a time: what is typed meanwhile goes with the next', async () => {
  let release: (answer: SaveAnswer) => void = () => undefined;
  const slow = new Autosaver({
    address: '/fiches/x/brouillon',
    copyKey,
    before,
    revision: 1,
    savedAt: '2026-03-12T14:00:00.000Z',
    send: (_address, written) => {
      sent.push(written);
      return new Promise((resolve) => {
        release = resolve;
      });
    },
  });
  slow.attach({ read: () => form });
  slow.begin(saidBy(form, before));
  form = { ...form, title: 'Un' };
  slow.touch();
  await vi.advanceTimersByTimeAsync(1600);
  form = { ...form, title: 'Deux' };
  slow.touch();
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toHaveLength(1);
  release(saved(2));
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.map(({ title, revision }) => [title, revision])).toEqual([
    ['Un', '1'],
    ['Deux', '2'],
  ]);
});

test('while the form is sent whole, nothing is saved beside it; what is left is saved after', async () => {
  saver.pause(true);
  type('Pendant l’envoi');
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toEqual([]);
  saver.pause(false);
  await vi.advanceTimersByTimeAsync(1600);
  expect(sent.map(({ title }) => title)).toEqual(['Pendant l’envoi']);
});
