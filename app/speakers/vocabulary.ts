/** The words of the speakers' directory; the keys are kept, the slugs are those of addresses. */

export const speakerKinds = ['person', 'company'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];
export const speakerKindLabels: Record<SpeakerKind, string> = {
  person: 'Une personne',
  company: 'Une compagnie, une association, une société',
};

/** What somebody does. */
export const disciplines = [
  'author',
  'illustrator',
  'storyteller',
  'musician',
  'performer',
  'visualArtist',
  'filmmaker',
  'scenographer',
  'scientist',
  'gameHost',
  'digitalMediator',
  'journalist',
  'craftsperson',
  'trainer',
  'other',
] as const;
export type Discipline = (typeof disciplines)[number];

export const disciplineLabels: Record<Discipline, string> = {
  author: 'Auteur·rice',
  illustrator: 'Illustrateur·rice',
  storyteller: 'Conteur·se',
  musician: 'Musicien·ne',
  performer: 'Arts de la scène',
  visualArtist: 'Arts plastiques, photographie',
  filmmaker: 'Cinéma, vidéo',
  scenographer: 'Scénographe',
  scientist: 'Scientifique, médiation des sciences',
  gameHost: 'Animation de jeux',
  digitalMediator: 'Médiation numérique',
  journalist: 'Journaliste',
  craftsperson: 'Artisanat d’art',
  trainer: 'Formation',
  other: 'Autre',
};

export const disciplineSlugs: Record<Discipline, string> = {
  author: 'auteur',
  illustrator: 'illustrateur',
  storyteller: 'conteur',
  musician: 'musicien',
  performer: 'scene',
  visualArtist: 'arts-plastiques',
  filmmaker: 'cinema',
  scenographer: 'scenographe',
  scientist: 'scientifique',
  gameHost: 'jeux',
  digitalMediator: 'numerique',
  journalist: 'journaliste',
  craftsperson: 'artisan',
  trainer: 'formateur',
  other: 'autre',
};

/** What a library may ask of them. */
export const speakerFormats = [
  'meeting',
  'workshop',
  'exhibition',
  'show',
  'talk',
  'training',
] as const;
export type SpeakerFormat = (typeof speakerFormats)[number];

export const speakerFormatLabels: Record<SpeakerFormat, string> = {
  meeting: 'Rencontre',
  workshop: 'Atelier',
  exhibition: 'Exposition',
  show: 'Spectacle',
  talk: 'Conférence',
  training: 'Formation',
};

export const speakerFormatSlugs: Record<SpeakerFormat, string> = {
  meeting: 'rencontre',
  workshop: 'atelier',
  exhibition: 'exposition',
  show: 'spectacle',
  talk: 'conference',
  training: 'formation',
};

/** Spoken or signed, by their codes (ISO 639). */
export const languages = ['fr', 'fsl', 'oc', 'en', 'it', 'es', 'ar', 'de', 'pt', 'uk'] as const;
export type Language = (typeof languages)[number];

export const languageLabels: Record<Language, string> = {
  fr: 'Français',
  fsl: 'Langue des signes française',
  oc: 'Occitan, provençal',
  en: 'Anglais',
  it: 'Italien',
  es: 'Espagnol',
  ar: 'Arabe',
  de: 'Allemand',
  pt: 'Portugais',
  uk: 'Ukrainien',
};

/** What a fee pays for. */
export const feeUnits = ['session', 'halfDay', 'day', 'flat'] as const;
export type FeeUnit = (typeof feeUnits)[number];

export const feeUnitLabels: Record<FeeUnit, string> = {
  session: 'la séance',
  halfDay: 'la demi-journée',
  day: 'la journée',
  flat: 'le forfait',
};

/** By their lowest fee. */
export const feeBrackets = ['lowest', 'low', 'middle', 'high'] as const;
export type FeeBracket = (typeof feeBrackets)[number];

/** Cents: from the first, under the second. */
export const feeBracketBounds: Record<FeeBracket, readonly [from: number, under: number | null]> = {
  lowest: [0, 150_00],
  low: [150_00, 350_00],
  middle: [350_00, 700_00],
  high: [700_00, null],
};

export const feeBracketLabels: Record<FeeBracket, string> = {
  lowest: 'Moins de 150\u00A0€',
  low: 'De 150 à 350\u00A0€',
  middle: 'De 350 à 700\u00A0€',
  high: '700\u00A0€ et plus',
};

export const feeBracketSlugs: Record<FeeBracket, string> = {
  lowest: '0-150',
  low: '150-350',
  middle: '350-700',
  high: '700',
};

export const legalStatuses = [
  'authorArtist',
  'microBusiness',
  'performer',
  'association',
  'company',
  'umbrella',
  'publicEmployee',
  'other',
] as const;
export type LegalStatus = (typeof legalStatuses)[number];

export const legalStatusLabels: Record<LegalStatus, string> = {
  authorArtist: 'Artiste-auteur·rice',
  microBusiness: 'Micro-entreprise',
  performer: 'Intermittent·e du spectacle',
  association: 'Association',
  company: 'Société',
  umbrella: 'Portage salarial',
  publicEmployee: 'Agent public, cumul autorisé',
  other: 'Autre',
};

/** What a link sent to a speaker is for. */
export const speakerLinkPurposes = ['agreement', 'keeping'] as const;
export type SpeakerLinkPurpose = (typeof speakerLinkPurposes)[number];

/** By what a refusal is recognised. */
export const refusalKinds = ['email', 'siret', 'name'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** Signs of a presentation, as typed. */
export const longestPresentation = 20_000;
export const mostFees = 8;
