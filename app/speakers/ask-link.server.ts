import { createHash } from 'node:crypto';

import { createElement } from 'react';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';

import { keepingUntil } from './asked-until.ts';
import { ProfileKept } from './emails/profile-kept.tsx';
import { findSpeaker, withSlug } from './internal/find-speaker.server.ts';
import { sendLink } from './internal/send-link.server.ts';

const input = z.object({
  slug: z.string().max(200),
  email: z
    .string()
    .trim()
    .max(200, 'Au plus 200 caractères.')
    .pipe(z.email('Écrivez une adresse, par exemple nom@exemple.fr.')),
});

/**
 * Sends a new link to a speaker who has lost theirs, where the address is one that agreed or that
 * the profile bears. Answers the same whatever the address, so that nobody learns which it is.
 * @throws {InvalidInput}; {TooMany} beyond five an hour for one profile.
 */
export async function askLink(context: Context, given: z.input<typeof input>): Promise<void> {
  const { slug, email } = parseInput(input, given);
  const key = createHash('sha256').update(`${slug} ${email.toLowerCase()}`).digest('base64url');
  await limitRate(context, { name: 'speaker-link', key, most: 5, windowInSeconds: 3600 });
  const { db, clock, appUrl } = context;
  const found = await findSpeaker(db, withSlug(slug));
  if (!found?.row.agreedAt) return;
  const { row } = found;
  const known = [row.email, row.agreedEmail].map((one) => one?.toLowerCase());
  if (!known.includes(email.toLowerCase())) return;
  const until = keepingUntil(clock());
  await db.transaction((tx) =>
    sendLink(tx, context, {
      speakerId: row.id,
      email,
      purpose: 'keeping',
      expiresAt: until,
      kind: 'speaker-kept',
      subject: 'Le lien vers votre profil d’intervenant·e',
      write: (link) => createElement(ProfileKept, { name: row.name, link, appUrl, until }),
    }),
  );
}
