import { eq } from 'drizzle-orm';

import { dayInMs } from '#app/platform/durations.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import type { RegistrationState } from '#app/registrations/vocabulary.ts';
import { certificateLinks, certificates } from '#db/schema/certificates.ts';
import { evaluationLinks, evaluationRequests } from '#db/schema/evaluations.ts';
import { registrationLinks } from '#db/schema/registrations.ts';

import {
  makeCertified,
  makeScene,
  type SceneState,
  type TrainingPeople,
} from './training-scene.ts';
import type { Web } from './web.ts';

/** Those that are read, and do nothing. */
export const readLinks: readonly string[] = ['documents', 'certificate', 'certificate as a paper'];

/** What links of mails do for who has no account, one thing each, by the file of their address. */
export const linkRoutes = {
  agree: 'formations.accord.$token',
  accept: 'formations.place.$token',
  cancel: 'formations.place.$token',
  attend: 'formations.ma-presence.$token',
  documents: 'formations.mes-documents.$token._index',
  evaluate: 'formations.evaluation.$token',
  certificate: 'formations.mon-attestation.$token._index',
  'certificate as a paper': 'formations.mon-attestation.$token.pdf',
} as const;
export type LinkPurpose = keyof typeof linkRoutes;

export const linkAddress = (purpose: LinkPurpose, token: string) =>
  `/${linkRoutes[purpose].replace('._index', '').replaceAll('.', '/').replace('$token', token)}`;

const scenes: Partial<Record<LinkPurpose, [SceneState, RegistrationState]>> = {
  agree: ['open', 'agreement'],
  accept: ['open', 'offered'],
  cancel: ['open', 'registered'],
  attend: ['today', 'registered'],
  documents: ['open', 'registered'],
};

/**
 * The link of a mail to Lou, who has no account, or to their superior.
 * @param expiresInMs before now: it is over.
 * @returns the token, what its form sends, and the registrations of Lou and of `participant`.
 */
export async function makeLink(
  web: Web,
  people: TrainingPeople,
  purpose: LinkPurpose,
  expiresInMs = dayInMs,
) {
  const { db } = web.house.database;
  const token = makeToken();
  const kept = { tokenHash: hashToken(token), email: 'lou@exemple.fr' };
  const expiresAt = new Date(Date.now() + expiresInMs);
  const scene = scenes[purpose];
  if (scene) {
    const { lou, mine, roomCode } = await makeScene(web, people, ...scene);
    const rowPurpose = purpose as 'agree' | 'accept' | 'cancel' | 'attend' | 'documents';
    await db
      .insert(registrationLinks)
      .values({ ...kept, registrationId: lou, purpose: rowPurpose, expiresAt });
    const form = () => ({ intent: 'agree', code: roomCode });
    return { token, form, lou, mine };
  }
  const { lou, mine, sessionId } = await makeCertified(web, people);
  const form = () => ({ overall: '4', pace: 'right', recommends: 'yes' });
  if (purpose === 'evaluate') {
    const [asked] = await db
      .insert(evaluationRequests)
      .values({ sessionId, registrationId: lou, askedAt: new Date(), expiresAt })
      .returning({ id: evaluationRequests.id });
    await db.insert(evaluationLinks).values({ requestId: asked!.id, tokenHash: kept.tokenHash });
  } else {
    const [certificate] = await db
      .select({ id: certificates.id })
      .from(certificates)
      .where(eq(certificates.registrationId, lou));
    await db
      .insert(certificateLinks)
      .values({ ...kept, certificateId: certificate!.id, expiresAt });
  }
  return { token, form, lou, mine };
}
