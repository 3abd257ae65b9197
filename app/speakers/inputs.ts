import { z } from 'zod';

import { tidyWebsite } from '#app/libraries/tidy-website.ts';
import { parseCents } from '#app/sheets/amounts.ts';
import type { RichText } from '#app/sheets/content.ts';

import { bareSiret, isSiret } from './siret.ts';
import {
  disciplines,
  feeUnits,
  languages,
  legalStatuses,
  mostFees,
  speakerFormats,
  speakerKinds,
} from './vocabulary.ts';

const mostCents = 100_000_00;

const text = (most: number) =>
  z.string('Écrivez du texte.').trim().max(most, `Au plus ${most} caractères.`).default('');

const orNull = (value: string) => value || null;

const siret = text(40)
  .transform(bareSiret)
  .refine((digits) => digits === '' || isSiret(digits), {
    error: 'Ce n’est pas un numéro SIRET\u00A0: quatorze chiffres, par exemple 732 829 320 00074.',
  })
  .transform(orNull);

const phone = text(30)
  .refine((words) => words === '' || /^\+?[\d\s.()-]{6,30}$/u.test(words), {
    error: 'Écrivez un numéro, par exemple 04 92 75 00 00.',
  })
  .transform(orNull);

const links = z
  .array(z.string().trim().max(300, 'Au plus 300 caractères par adresse.'))
  .default([])
  .transform((addresses) => addresses.filter(Boolean))
  .superRefine((addresses, issues) => {
    const refuse = (message: string) => issues.addIssue({ code: 'custom', message });
    if (addresses.length > 6) refuse('Au plus six liens.');
    const spoilt = addresses.find((address) => !tidyWebsite(address));
    if (spoilt) refuse(`«\u00A0${spoilt}\u00A0» n’est pas une adresse, comme https://exemple.fr.`);
  })
  .transform((addresses) => [
    ...new Set(addresses.map((address) => tidyWebsite(address) ?? address)),
  ]);

const lists = <Value extends string>(values: readonly [Value, ...Value[]], message: string) =>
  z
    .array(z.enum(values, message))
    .default([])
    .transform((chosen) => values.filter((value) => chosen.includes(value)));

const ids = z
  .array(z.coerce.number('Choisissez dans la liste.').int('Choisissez dans la liste.').min(1))
  .max(40, 'Au plus quarante choix.')
  .default([])
  .transform((chosen) => [...new Set(chosen)]);

/** A row of the form, as typed; an empty one says nothing. */
const feeRow = z
  .object({
    format: z.enum(['', ...speakerFormats], 'Choisissez un format.').default(''),
    unit: z.enum(['', ...feeUnits], 'Choisissez ce que paie ce tarif.').default(''),
    amount: text(30),
    covers: text(200),
  })
  .transform(({ format, unit, amount, covers }, issues) => {
    if (!amount && !covers) return null;
    const refuse = (path: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [path], message });
    const amountInCents = parseCents(amount);
    if (!format) refuse('format', 'Choisissez un format.');
    if (!unit) refuse('unit', 'Choisissez ce que paie ce tarif.');
    if (typeof amountInCents !== 'number')
      refuse('amount', 'Écrivez un montant, par exemple 308,01.');
    else if (amountInCents > mostCents) refuse('amount', 'Au plus 100\u00A0000\u00A0€.');
    return format && unit && typeof amountInCents === 'number'
      ? { format, unit, amountInCents, covers }
      : z.NEVER;
  });

/** What is said of a speaker, by whom lists them or by themselves. */
export const speakerInput = z.object({
  kind: z.enum(speakerKinds, 'Dites s’il s’agit d’une personne ou d’une compagnie.'),
  name: z
    .string('Écrivez le nom sous lequel on les connaît.')
    .trim()
    .min(2, 'Écrivez le nom sous lequel on les connaît.')
    .max(120, 'Au plus 120 caractères.')
    .transform((name) => name.replaceAll(/\s+/gu, ' ')),
  headline: text(160),
  disciplines: lists(disciplines, 'Choisissez dans la liste.').refine(
    (chosen) => chosen.length > 0,
    'Choisissez au moins une discipline.',
  ),
  formats: lists(speakerFormats, 'Choisissez dans la liste.'),
  languages: lists(languages, 'Choisissez dans la liste.'),
  themeIds: ids,
  audienceIds: ids,
  commune: text(120),
  /** INSEE code of the one chosen among suggestions; empty where the name was only typed. */
  communeCode: z.string().max(5).default(''),
  departementCodes: z.array(z.string().max(3)).max(110).default([]),
  /** Names of EPCI, as typed. */
  intercommunalities: z
    .array(z.string().trim().max(160, 'Au plus 160 caractères.'))
    .default([])
    .transform((names) => names.filter(Boolean))
    .refine((names) => names.length <= 20, 'Au plus vingt intercommunalités.'),
  radiusInKm: z
    .int('Écrivez un nombre de kilomètres, par exemple 60.')
    .min(1, 'Écrivez un nombre de kilomètres, par exemple 60.')
    .max(1000, 'Au plus 1\u00A0000\u00A0km.')
    .nullable()
    .default(null),
  technicalNeeds: text(1000),
  links,
  presentation: z.custom<RichText>().default(null),
  fees: z
    .array(feeRow)
    .max(mostFees, `Au plus ${mostFees} tarifs.`)
    .default([])
    .transform((rows) => rows.filter((row) => row !== null)),
  travelTerms: text(400),
  siret,
  legalStatus: z.enum(legalStatuses, 'Choisissez dans la liste.').nullable().default(null),
  email: z
    .string('Écrivez l’adresse à laquelle leur écrire.')
    .trim()
    .max(200, 'Au plus 200 caractères.')
    .pipe(z.email('Écrivez une adresse, par exemple nom@exemple.fr.')),
  phone,
});
export type SpeakerInput = z.input<typeof speakerInput>;
export type SpeakerSaid = z.output<typeof speakerInput>;

export const speakerSlugInput = z.object({ slug: z.string().max(200) });

/** What an answer by a link is about; the revision is the one that was read. */
export const agreementInput = z.object({
  token: z.string().max(200),
  revision: z.coerce.number('Rechargez la page.').int('Rechargez la page.').min(1),
});
