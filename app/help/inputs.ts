import { z } from 'zod';

import { reactionKinds, urgencies } from './vocabulary.ts';

const noQuestion = 'Cette question n’existe pas, ou plus.';
const noMessage = 'Ce message n’existe pas, ou plus.';
const staleForm = 'Ce formulaire a expiré\u00A0: rechargez la page, votre texte y reste.';

const clientKey = z.uuid(staleForm);
const questionId = z.uuid(noQuestion);
const isTicked = z
  .unknown()
  .optional()
  .transform((value) => value === 'oui' || value === true);
const themeId = z.coerce
  .number('Choisissez un thème.')
  .int('Choisissez un thème.')
  .min(1, 'Choisissez un thème.')
  .max(2_000_000_000, 'Choisissez un thème.');

const longText = z.string().trim().max(4000, 'Au plus 4 000 caractères.');

export const askQuestionInput = z.object({
  clientKey,
  title: z
    .string('Écrivez votre question.')
    .trim()
    .min(
      10,
      'Écrivez votre question en une phrase, par exemple «\u00A0Comment prolonger un prêt numérique\u00A0?\u00A0».',
    )
    .max(200, 'Au plus 200 caractères\u00A0: le reste va dans les détails.'),
  details: longText.default(''),
  themeId,
  urgency: z.enum(urgencies, 'Dites pour quand il vous faut une réponse.'),
  /** The page that it is asked from, as an address of ours. */
  from: z.string().max(300).default(''),
  noPatronData: isTicked,
});
export type AskQuestionInput = z.input<typeof askQuestionInput>;

export const questionIdInput = z.object({ questionId });

export const readConversationInput = z.object({
  questionId,
  /** The message to quote in the answer. */
  quotedId: z.string().max(100).nullable().default(null),
});

/** A number given by the database. */
const count = z.number().int().min(0).max(2_000_000_000);

export const readChangesInput = z.object({
  questionId,
  /** The last revision that the page knows. */
  after: count,
});

export const markReadInput = z.object({ questionId, upTo: count });

export const postMessageInput = z.object({
  questionId,
  clientKey,
  body: longText.default(''),
  /** What the picture that comes along shows. */
  alt: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
  quotedId: z
    .union([z.literal(''), z.uuid(noMessage)])
    .transform((id) => id || null)
    .nullable()
    .default(null),
  noPatronData: isTicked,
});
export type PostMessageInput = z.input<typeof postMessageInput>;

export const messageIdInput = z.object({ questionId, messageId: z.uuid(noMessage) });

const reaction = z.enum(reactionKinds, 'Cette réaction n’existe pas.').optional();
/** Given, or taken back: sent twice, it changes nothing more. */
export const reactToMessageInput = messageIdInput
  .extend({ give: reaction, takeBack: reaction })
  .refine(({ give, takeBack }) => give ?? takeBack, {
    path: ['give'],
    message: 'Choisissez une réaction.',
  });
export type ReactToMessageInput = z.input<typeof reactToMessageInput>;

export const editMessageInput = messageIdInput.extend({
  body: longText.min(1, 'Écrivez votre message, ou supprimez-le.'),
  noPatronData: isTicked,
});
export type EditMessageInput = z.input<typeof editMessageInput>;

export const handOverInput = z.object({
  questionId,
  /** To whom: somebody's name, or those who know a theme. */
  to: z.enum(['person', 'theme'], 'Dites à qui vous passez la main.'),
  personId: z
    .union([z.literal(''), z.uuid('Cette personne n’est pas dans le réseau.')])
    .default(''),
  person: z.string().trim().max(120).default(''),
  themeId: z.union([z.literal(''), themeId]).default(''),
});
export type HandOverInput = z.input<typeof handOverInput>;

const named = {
  personId: handOverInput.shape.personId,
  person: handOverInput.shape.person,
};
export const inviteColleagueInput = z.object({
  questionId,
  ...named,
  /** Said once the form told that this person is away. */
  evenAbsent: isTicked,
});
export type InviteColleagueInput = z.input<typeof inviteColleagueInput>;

const noInvitation = 'Cette invitation n’existe pas, ou plus.';
export const withdrawInvitationInput = z.object({
  questionId,
  invitationId: z.uuid(noInvitation),
});

export const answerInvitationInput = z.object({
  questionId,
  answer: z.enum(['accept', 'decline'], 'Dites si vous venez.'),
});
export type AnswerInvitationInput = z.input<typeof answerInvitationInput>;

const cannedId = z.uuid('Choisissez une réponse type de la liste.');
export const cannedIdInput = z.object({ cannedId });

export const saveCannedInput = z.object({
  cannedId: z.union([z.literal(''), cannedId]).default(''),
  title: z
    .string('Donnez-lui un nom.')
    .trim()
    .min(3, 'Donnez-lui un nom, par exemple «\u00A0Prêt numérique bloqué\u00A0».')
    .max(80, 'Au plus 80 caractères.'),
  body: longText.min(1, 'Écrivez le texte.'),
  /** Empty: mine alone. */
  departementCode: z.string().trim().max(3, 'Choisissez un département de la liste.').default(''),
  noPatronData: isTicked,
});
export type SaveCannedInput = z.input<typeof saveCannedInput>;

export const composeFromCannedInput = z.object({
  questionId,
  cannedId,
  body: z.string().max(8000, 'Au plus 4 000 caractères.').default(''),
});

export const helpSettingsInput = z.object({
  /** What is no number is no theme either: the verb says so beside the list. */
  themeIds: z.array(z.coerce.number().int().max(2_000_000_000).catch(0)).max(200).default([]),
});
export type HelpSettingsInput = z.input<typeof helpSettingsInput>;

const months = 'Écrivez un nombre de mois, de 1 à 60.';
export const setRetentionInput = z.object({
  months: z.coerce.number(months).int(months).min(1, months).max(60, months),
});
export type SetRetentionInput = z.input<typeof setRetentionInput>;

export const reportConversationInput = z.object({
  questionId,
  message: z
    .string('Dites ce qui ne va pas.')
    .trim()
    .min(5, 'Dites en quelques mots ce qui ne va pas.')
    .max(1000, 'Au plus 1 000 caractères.'),
});
export type ReportConversationInput = z.input<typeof reportConversationInput>;

export const reportIdInput = z.object({
  reportId: z.uuid('Ce signalement n’existe pas, ou il est réglé.'),
});

export const settleConversationReportInput = reportIdInput.extend({
  settlement: z
    .string('Dites ce qui a été fait.')
    .trim()
    .min(3, 'Dites ce qui a été fait, ou pourquoi rien ne l’est.')
    .max(500, 'Au plus 500 caractères.'),
});
export type SettleConversationReportInput = z.input<typeof settleConversationReportInput>;
