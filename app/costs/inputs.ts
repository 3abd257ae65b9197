import { z } from 'zod';

import { parseCents } from '#app/sheets/amounts.ts';

import { rateKinds, rateWords } from './vocabulary.ts';

const mostAmount = 10_000_000;

export const setCostRateInput = z
  .object({
    kind: z.enum(rateKinds, 'Choisissez ce que ce tarif mesure.'),
    /** As people write it: euros, percents or a factor, with a comma. */
    amount: z.string('Écrivez un montant.').trim().min(1, 'Écrivez un montant.'),
    appliesFrom: z.iso.date('Dites depuis quel jour il s’applique.'),
    source: z
      .string('Dites d’où vient ce tarif.')
      .trim()
      .min(3, 'Dites d’où vient ce tarif.')
      .max(200, 'Au plus 200 caractères.'),
    sourceUrl: z
      .union([
        z.literal(''),
        z.url({
          protocol: /^https?$/u,
          error: 'Écrivez une adresse complète, par exemple https://…',
        }),
      ])
      .default(''),
  })
  .transform(({ amount, ...rest }, issues) => {
    // Two decimals of whatever the unit is: cents, hundredths of percent, hundredths.
    const parsed = parseCents(amount.replace(/%$/u, ''));
    if (parsed === undefined || parsed === null || parsed > mostAmount)
      issues.addIssue({
        code: 'custom',
        path: ['amount'],
        message: 'Écrivez un nombre, avec deux décimales au plus.',
      });
    if (
      parsed !== undefined &&
      parsed !== null &&
      rateWords[rest.kind].unit === 'hundredths' &&
      parsed < 100
    )
      issues.addIssue({
        code: 'custom',
        path: ['amount'],
        message: 'La route n’est pas plus courte que le vol d’oiseau\u00A0: au moins 1.',
      });
    return { ...rest, amount: parsed ?? 0 };
  });
export type SetCostRateInput = z.input<typeof setCostRateInput>;

export const costRateIdInput = z.object({ rateId: z.uuid('Ce tarif n’existe pas, ou plus.') });

export const addToPlanInput = z.object({
  sheetId: z.uuid('Choisissez une de vos fiches.'),
  /** Which library of the reckoning the sheet belongs to. */
  carrier: z.coerce
    .number('Choisissez la bibliothèque.')
    .int('Choisissez la bibliothèque.')
    .min(0, 'Choisissez la bibliothèque.'),
  takes: z.enum(['part', 'whole'], 'Dites ce que la fiche prend en charge.'),
  /** Who comes, as the lines name them. */
  who: z.string().trim().max(80, 'Au plus 80 caractères.').default(''),
});
export type AddToPlanInput = z.input<typeof addToPlanInput>;
