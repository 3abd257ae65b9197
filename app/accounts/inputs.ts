import { z } from 'zod';

import { grantableRoles, noLibrary } from './vocabulary.ts';

/** An address as people type it: spaces around and capitals do not make another one. */
export const email = z
  .string({ error: 'Écrivez votre adresse électronique.' })
  .trim()
  .toLowerCase()
  .max(254, 'Cette adresse est trop longue.')
  .pipe(z.email('Écrivez une adresse complète, par exemple nom@ville.fr.'));

/** Checked by `findPasswordFault` where it is a new one. */
const password = z
  .string({ error: 'Écrivez votre mot de passe.' })
  .min(1, 'Écrivez votre mot de passe.')
  .max(1000);

const newPassword = z
  .string({ error: 'Choisissez un mot de passe.' })
  .min(1, 'Choisissez un mot de passe.')
  .max(1000);

/** Letters only: names are written in mails to others, where no address may hide. */
export const displayName = z
  .string({ error: 'Écrivez votre prénom et votre nom.' })
  .trim()
  .min(2, 'Écrivez votre prénom et votre nom.')
  .max(80, 'Restez sous 80 caractères.')
  .regex(/^[\p{L}\p{M}'’.\s-]+$/u, 'Écrivez votre nom avec des lettres seulement.')
  .transform((name) => name.replace(/\s+/gu, ' '));

const jobTitle = z
  .string()
  .trim()
  .max(100, 'Restez sous 100 caractères.')
  .transform((title) => title || null)
  .nullish()
  .transform((title) => title ?? null);

const chooseLibrary = 'Choisissez votre bibliothèque dans la liste.';
/** The id of a library, or null for who works in none (`aucune` in the form). */
const libraryId = z.union([z.literal(noLibrary).transform(() => null), z.uuid(chooseLibrary)], {
  error: chooseLibrary,
});

const clientAddress = z.string().max(100);
const device = z.string().max(200).nullable();
const token = z
  .string({ error: 'Ce lien est incomplet.' })
  .min(20, 'Ce lien est incomplet.')
  .max(200);

/** In the order of the form: what is refused is told in that order. */
export const signUpInput = z.object({
  displayName,
  email,
  libraryId,
  password: newPassword,
  charter: z.literal('oui', { error: 'Acceptez la charte pour rejoindre le réseau.' }),
  clientAddress,
});

export const signInInput = z.object({
  email: z
    .string({ error: 'Écrivez votre adresse électronique.' })
    .trim()
    .toLowerCase()
    .min(1, 'Écrivez votre adresse électronique.')
    .max(254),
  password,
  clientAddress,
  device,
});

export const verifyEmailInput = z.object({ token, password, clientAddress, device });
export const askPasswordResetInput = z.object({ email, clientAddress });
export const resetPasswordInput = z.object({ token, password: newPassword });
export const changePasswordInput = z.object({ password, newPassword });
export const askEmailChangeInput = z.object({ email, password });
export const emailTokenInput = z.object({ token });
export const changeProfileInput = z.object({ displayName, jobTitle, libraryId });
export const closeSessionInput = z.object({ handle: z.string().min(1).max(100) });
export const createApiTokenInput = z.object({
  name: z
    .string({ error: 'Donnez un nom à ce jeton.' })
    .trim()
    .min(2, 'Donnez un nom à ce jeton : ce à quoi il sert.')
    .max(60, 'Restez sous 60 caractères.'),
});
export const apiTokenInput = z.object({ id: z.uuid('Ce jeton est inconnu.') });
export const eraseAccountInput = z.object({
  password,
  confirmation: z.literal('oui', { error: 'Cochez la case pour confirmer.' }),
});

export const inviteInput = z.object({
  email,
  libraryId: z.uuid(chooseLibrary),
});
export const invitationInput = z.object({ id: z.uuid('Cette invitation est inconnue.') });

export const memberInput = z.object({ userId: z.uuid('Ce membre est inconnu.') });
export const suspendMemberInput = memberInput.extend({
  reason: z
    .string({ error: 'Dites pourquoi.' })
    .trim()
    .min(3, 'Dites pourquoi : la personne lira cette phrase.')
    .max(500, 'Restez sous 500 caractères.'),
});

export const declareDepartureInput = memberInput.extend({
  hasLeft: z.literal('oui', { error: 'Cochez la case pour confirmer.' }),
});

/** Shape only; the verb looks up the library and the département. */
export const grantRoleInput = memberInput.extend({
  role: z.enum(grantableRoles, { error: 'Choisissez un rôle.' }),
  libraryId: z.uuid('Choisissez une bibliothèque.').nullish(),
  departementCode: z
    .string()
    .regex(/^(\d{2,3}|2[AB])$/u, 'Choisissez un département.')
    .nullish(),
});
export const revokeRoleInput = memberInput.extend({ grantId: z.uuid('Ce rôle est inconnu.') });
