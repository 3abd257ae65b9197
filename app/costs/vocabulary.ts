/** What somebody may come for, as fees are recommended: two kinds, by the day or half of it. */
export const sessionKinds = [
  'meetingDay',
  'meetingHalfDay',
  'signingDay',
  'signingHalfDay',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** Singular and plural: « 2 demi-journées de rencontre ». */
export const sessionWords: Record<SessionKind, readonly [one: string, many: string]> = {
  meetingDay: ['journée de rencontre', 'journées de rencontre'],
  meetingHalfDay: ['demi-journée de rencontre', 'demi-journées de rencontre'],
  signingDay: ['journée de signature', 'journées de signature'],
  signingHalfDay: ['demi-journée de signature', 'demi-journées de signature'],
};

/** How long each takes: a day counts for two halves where costs are shared by time. */
export const sessionHalfDays: Record<SessionKind, number> = {
  meetingDay: 2,
  meetingHalfDay: 1,
  signingDay: 2,
  signingHalfDay: 1,
};

/** A contribution in percent, a detour that multiplies; everything else is an amount in euros. */
export const rateUnits = ['cents', 'hundredthsOfPercent', 'hundredths'] as const;
export type RateUnit = (typeof rateUnits)[number];

export const rateKinds = [
  ...sessionKinds,
  'payerContribution',
  'kilometre',
  'roadDetour',
  'meal',
  'night',
] as const;
export type RateKind = (typeof rateKinds)[number];

type RateWords = { label: string; unit: RateUnit; help: string };

export const rateWords: Record<RateKind, RateWords> = {
  meetingDay: { label: 'Rencontre, la journée', unit: 'cents', help: 'Montant brut, en euros.' },
  meetingHalfDay: {
    label: 'Rencontre, la demi-journée',
    unit: 'cents',
    help: 'Montant brut, en euros.',
  },
  signingDay: { label: 'Signature, la journée', unit: 'cents', help: 'Montant brut, en euros.' },
  signingHalfDay: {
    label: 'Signature, la demi-journée',
    unit: 'cents',
    help: 'Montant brut, en euros.',
  },
  payerContribution: {
    label: 'Contribution diffuseur',
    unit: 'hundredthsOfPercent',
    help: 'En pourcentage de la rémunération brute.',
  },
  kilometre: { label: 'Le kilomètre en voiture', unit: 'cents', help: 'En euros.' },
  roadDetour: {
    label: 'Détour de la route',
    unit: 'hundredths',
    help: 'Par combien multiplier la distance à vol d’oiseau.',
  },
  meal: { label: 'Un repas', unit: 'cents', help: 'En euros.' },
  night: { label: 'Une nuit, petit-déjeuner compris', unit: 'cents', help: 'En euros.' },
};

/** How the bill is divided among the libraries that receive somebody together. */
export const sharings = ['equal', 'own', 'time'] as const;
export type Sharing = (typeof sharings)[number];

export const sharingLabels: Record<Sharing, string> = {
  equal: 'Tout à parts égales',
  own: 'Chacune ses séances, trajet et séjour à parts égales',
  time: 'Chacune ses séances, trajet et séjour selon la durée',
};

/** How the person is paid decides who owes what beside the fee. */
export const paymentKinds = ['author', 'invoice'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

export const paymentLabels: Record<PaymentKind, string> = {
  author: 'En droits d’auteur (artiste-auteur)',
  invoice: 'Sur facture (compagnie, association, entreprise)',
};

/** The most libraries that one reckoning shares. */
export const mostLibraries = 8;
