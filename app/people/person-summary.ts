import type { Language, ProfileField } from './vocabulary.ts';

/** A skill as it is read, and by which address it is searched; null for words of one's own. */
export type SaidSkill = { label: string; skill: string | null };

/** What a reader may see of somebody, in lists; what is not shown to them is null or empty. */
export type PersonSummary = {
  slug: string;
  name: string;
  jobTitle: string | null;
  library: {
    slug: string;
    displayName: string;
    commune: string;
    departement: { code: string; name: string };
  } | null;
  offers: SaidSkill[];
  seeks: SaidSkill[];
  themes: string[];
  languages: Language[];
  /** From the reader's commune to that of their library, as the crow flies. */
  distanceInKm: number | null;
};

/** The same with what decided it; it never leaves the server. */
export type FoundPerson = { userId: string; fields: ProfileField[]; summary: PersonSummary };
