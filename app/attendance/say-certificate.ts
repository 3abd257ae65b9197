import { sayMinutes } from '#app/platform/minutes.ts';
import { saySitting } from '#app/trainings/say-session.ts';
import { quoted } from '#app/ui/format.ts';

import { type CertifiedSitting, certificateLinkInDays } from './vocabulary.ts';

/** What stands on the paper of a certificate. */
export type CertificatePaper = {
  code: string;
  holderName: string;
  trainingTitle: string;
  organiserName: string;
  /** None for a course, which one follows by oneself. */
  sittings: CertifiedSitting[];
  minutes: number;
  issuedAt: string;
};

/** What a certificate calls itself: of who was there, or of who completed a course. */
export function sayWhatIsCertified({ sittings }: Pick<CertificatePaper, 'sittings'>) {
  return sittings.length > 0
    ? {
        title: 'Attestation de présence',
        did: 'a suivi la formation',
        kind: 'Formation',
        length: 'Durée suivie',
        by: 'Organisée par',
      }
    : {
        title: 'Attestation de parcours',
        did: 'a suivi jusqu’au bout le parcours',
        kind: 'Parcours',
        length: 'Durée prévue',
        by: 'Proposé par',
      };
}

/** « jeudi 3 décembre 2026, de 9 h à 12 h : 3 h », and how much of it where it was not the whole. */
export function sayCertifiedSitting(sitting: CertifiedSitting): string {
  return `${saySitting(sitting)}\u00A0: ${sayMinutes(sitting.minutes)}`;
}

type Certified = { holderName: string; minutes: number; trainingTitle: string };
type Occasion = {
  move: 'issued' | 'withdrawn';
  /** One was issued to them before. */
  isAnother: boolean;
  /** Who reads it registered the person. */
  isForOther: boolean;
  hasLink: boolean;
};

/** What a mail says of a certificate that was issued or withdrawn. */
export function sayCertificateMove(
  { holderName, minutes, trainingTitle }: Certified,
  { move, isAnother, isForOther, hasLink }: Occasion,
): { subject: string; paragraphs: string[] } {
  const whose = isForOther ? `L’attestation de ${holderName}` : 'Votre attestation';
  if (move === 'withdrawn')
    return {
      subject: `${whose} est retirée – ${trainingTitle}`,
      paragraphs: [
        `${whose} pour ${quoted(trainingTitle)} ne vaut plus\u00A0: les présences ont été corrigées.`,
        'Si vous pensez qu’il y a une erreur, écrivez à qui organise la session.',
      ],
    };
  return {
    subject: `${whose} – ${trainingTitle}`,
    paragraphs: [
      `${whose} pour ${quoted(trainingTitle)} est prête\u00A0: ${sayMinutes(minutes)} de formation.`,
      ...(isAnother ? ['Elle remplace la précédente, dont le code ne vaut plus.'] : []),
      ...(hasLink
        ? [`Ce lien est pour vous seul et sert ${certificateLinkInDays}\u00A0jours.`]
        : []),
    ],
  };
}
