import { randomUUID } from 'node:crypto';

import { type Browser, expect } from '@playwright/test';

import type { SheetContent } from '#app/sheets/content.ts';

import { signIn } from './sign-in.ts';

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/**
 * A published sheet of its own for a journey, written by somebody of the demonstration through the
 * API, which takes the cookie of a session.
 * @param title made unlike any other.
 * @param more of its content, for what the journey is about.
 */
export async function publishByApi(
  browser: Browser,
  who: string,
  title: string,
  more: Partial<SheetContent> = {},
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, who);
  const unlike = `${title} ${randomUUID().slice(0, 8)}`;
  const started = await page.request.post('/api/v1/fiches', {
    data: {
      content: {
        title: unlike,
        summary: 'Une marche à la nuit tombée, de la place au lavoir.',
        kind: 'culturalAction',
        state: 'done',
        // The first theme and the first audience of the demonstration.
        themeIds: [1],
        audienceIds: [1],
        place: {
          libraryId: null,
          communeCode: '04088',
          label: 'Forcalquier',
          latitude: null,
          longitude: null,
        },
        running: doc('On part à la tombée du jour, une lanterne pour deux.'),
        expenses: [{ id: 'a', item: 'Lampions', amountInCents: 48_00 }],
        ...more,
      },
    },
  });
  expect(started.status()).toBe(201);
  const { slug } = (await started.json()) as { slug: string };
  const published = await page.request.post(`/api/v1/fiches/${slug}/publication`, { data: {} });
  expect(published.status()).toBe(200);
  const { slug: final } = (await published.json()) as { slug: string };
  await context.close();
  return { title: unlike, address: `/fiches/${final}` };
}
