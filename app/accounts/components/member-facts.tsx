import { FactList, type LabelledFact } from '#app/ui/facts.tsx';
import { formatDate, formatRelativeDay } from '#app/ui/format.ts';

type Instant = Date | string | null;

type MemberFactsProps = {
  member: {
    email: string;
    jobTitle: string | null;
    libraryName: string | null;
    createdAt: Date | string;
    lastSeenAt: Instant;
    emailVerifiedAt: Instant;
    vouchedAt: Instant;
    voucherName: string | null;
  };
};

/** Who this member is, and how they came in. */
export function MemberFacts({ member }: MemberFactsProps) {
  const facts: LabelledFact[] = [
    { icon: 'mail', label: 'Adresse électronique', text: member.email },
    { icon: 'library', label: 'Bibliothèque', text: member.libraryName ?? 'Aucune de la liste' },
    ...(member.jobTitle
      ? [{ icon: 'user' as const, label: 'Fonction', text: member.jobTitle }]
      : []),
    { icon: 'calendar-plus', label: 'Inscription', text: formatDate(member.createdAt) },
    {
      icon: 'mail-check',
      label: 'Adresse confirmée',
      text: member.emailVerifiedAt ? formatDate(member.emailVerifiedAt) : 'Pas encore',
    },
    { icon: 'user-check', label: 'Quelqu’un répond de cette personne', text: sayVouching(member) },
    {
      icon: 'clock',
      label: 'Dernière visite',
      text: member.lastSeenAt ? formatRelativeDay(member.lastSeenAt) : 'Jamais',
    },
  ];
  return <FactList facts={facts} />;
}

function sayVouching({ vouchedAt, voucherName }: MemberFactsProps['member']): string {
  if (!vouchedAt) return 'Pas encore';
  return `${formatDate(vouchedAt)}${voucherName ? `, par ${voucherName}` : ''}`;
}
