import { expect, type FullConfig, request } from '@playwright/test';

import { demonstrationPassword } from './sign-in.ts';

/**
 * How long a step of a call rings, in seconds: one setting for the whole server, that no journey
 * changes under another. Long enough for a page to be looked at while it rings.
 */
const stepInSeconds = 15;

export default async function setThePace({ projects }: FullConfig) {
  const visit = await request.newContext({ baseURL: projects[0]?.use.baseURL });
  const form = { email: 'admin@demo.example', password: demonstrationPassword };
  expect((await visit.post('/connexion', { form })).ok()).toBe(true);
  const set = { form: { stepInSeconds: String(stepInSeconds) } };
  expect((await visit.post('/administration/appels', set)).ok()).toBe(true);
  await visit.dispose();
}
