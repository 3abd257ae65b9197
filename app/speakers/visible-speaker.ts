import type { RichText } from '#app/sheets/content.ts';

import type { FreeRange } from './free-days.ts';
import type { SpeakerSight } from './policy.ts';
import type {
  Discipline,
  FeeUnit,
  Language,
  LegalStatus,
  SpeakerFormat,
  SpeakerKind,
} from './vocabulary.ts';

type Named = { slug: string; label: string };
export type SpeakerFee = {
  format: SpeakerFormat;
  unit: FeeUnit;
  amountInCents: number;
  covers: string;
};

/** A stored image, what it shows, and whose it is. */
export type SpeakerPicture = { fileId: string; alt: string; credit: string };

/** What a profile says, by who may read it. */
export type SpeakerProfile = {
  slug: string;
  name: string;
  disciplines: Discipline[];
  /** When they agreed, ISO; null while they are waited for. */
  agreedAt: string | null;
  /** What they do: everybody once they agree. */
  said: {
    kind: SpeakerKind;
    headline: string;
    formats: SpeakerFormat[];
    languages: Language[];
    themes: Named[];
    audiences: Named[];
    /** Where they live or work, with the centre of the commune where it is known. */
    commune: {
      code: string;
      name: string;
      departementCode: string;
      point: { latitude: number; longitude: number } | null;
    } | null;
    departements: { code: string; name: string }[];
    intercommunalities: { code: string; name: string }[];
    radiusInKm: number | null;
    technicalNeeds: string;
    links: string[];
    presentation: RichText;
    picture: SpeakerPicture | null;
    changedAt: string;
  } | null;
  /** Between professionals. */
  contact: { email: string; phone: string | null } | null;
  /** Between professionals. */
  terms: {
    fees: SpeakerFee[];
    travelTerms: string;
    siret: string | null;
    legalStatus: LegalStatus | null;
  } | null;
  /** Days to come on which they may come, between professionals; null: nobody keeps a calendar. */
  free: FreeRange[] | null;
};

/**
 * The part of a profile that somebody reads. Every page, answer of the API, feed and file passes
 * through here, so that what is not theirs never leaves the server.
 */
export function visibleSpeaker(profile: SpeakerProfile, sight: SpeakerSight): SpeakerProfile {
  return {
    ...profile,
    said: sight === 'entry' ? null : profile.said,
    contact: sight === 'public' ? null : profile.contact,
    terms: sight === 'whole' ? profile.terms : null,
    free: sight === 'whole' ? profile.free : null,
  };
}
