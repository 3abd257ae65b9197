/** Why the law lets something be kept (RGPD, article 6). */
export const legalGrounds = {
  service: 'Le service que vous demandez (art. 6.1.b)',
  consent: 'Votre accord, repris quand vous voulez (art. 6.1.a)',
  mission: 'La mission de service public des bibliothèques (art. 6.1.e)',
  interest: 'L’intérêt légitime du réseau (art. 6.1.f)',
} as const;
export type LegalGround = keyof typeof legalGrounds;

/** What depends on the installation: as its administrators set it, and as its settings say. */
export type KeptLimits = {
  helpKeptInMonths: number;
  inactivity: { closesAfterMonths: number; graceInDays: number };
};

/** A line of the register, as pages and files say it. */
export type KeptLine = {
  what: string;
  why: string;
  ground: LegalGround;
  /** Until when, in words. */
  until: string;
};

/** The parts of the register, in the order in which they are read. */
export const keptParts = {
  account: 'Votre compte',
  writing: 'Ce que vous écrivez pour tous',
  help: 'L’entraide',
  directory: 'L’annuaire',
  speakers: 'Les intervenants et leurs venues',
  trainings: 'Les formations',
  house: 'La marche du site',
} as const;
export type KeptPart = keyof typeof keptParts;
