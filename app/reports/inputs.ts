import { z } from 'zod';

import { reportReasons } from './vocabulary.ts';

const noComment = 'Ce commentaire n’existe pas, ou plus.';

export const reportTargetInput = z.object({
  slug: z.string().max(200),
  commentId: z.uuid(noComment).nullable().default(null),
  reviewId: z.uuid('Cet avis n’existe pas, ou plus.').nullable().default(null),
});

export const fileReportInput = reportTargetInput.extend({
  reason: z.enum(reportReasons, 'Choisissez ce qui ne va pas.'),
  message: z
    .string()
    .trim()
    .min(5, 'Dites en quelques mots ce qui ne va pas, et où.')
    .max(2000, 'Au plus 2 000 caractères.'),
  /** Of who reports: keeps one person from sending a hundred. */
  clientAddress: z.string().max(100),
});
export type FileReportInput = z.input<typeof fileReportInput>;

const reportId = z.uuid('Ce signalement n’existe pas, ou plus.');

export const settleReportInput = z.object({
  reportId,
  settlement: z
    .string()
    .trim()
    .min(3, 'Dites ce qui a été fait, ou pourquoi rien ne l’est.')
    .max(500, 'Au plus 500 caractères.'),
});
export type SettleReportInput = z.input<typeof settleReportInput>;
