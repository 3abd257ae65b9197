import { z } from 'zod';

import { longestMessage, messageReaders } from './vocabulary.ts';

/** Pages of an address; what is no page is the first. */
const page = z.coerce.number().int().min(1).max(10_000).catch(1);

export const deskInput = z.object({ page, pastPage: page });

/** A message to who stands in a session. */
export const messageInput = z.object({
  whom: z.enum(messageReaders, 'Dites à qui vous écrivez.'),
  subject: z
    .string('Donnez un objet.')
    .trim()
    .min(3, 'Donnez un objet, en quelques mots.')
    .max(120, 'Au plus 120 caractères.')
    .transform((subject) => subject.replaceAll(/\s+/gu, ' ')),
  body: z
    .string('Écrivez votre message.')
    .trim()
    .min(3, 'Écrivez votre message.')
    .max(longestMessage, `Au plus ${longestMessage} caractères.`),
});
export const sendMessageInput = messageInput.extend({
  /** Made with the form: sent twice, it leaves once. */
  clientKey: z.uuid('Rechargez la page, puis envoyez de nouveau.'),
});
