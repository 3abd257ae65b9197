import type { FoundRegistration } from './internal/find-registrations.server.ts';

type Told = Pick<FoundRegistration, 'toldAs' | 'registrarName'>;

/** Why somebody receives a mail about a registration. */
export function sayReason({ toldAs, registrarName }: Told): string {
  const reasons: Record<typeof toldAs, string> = {
    member: 'Vous recevez ce message parce que vous avez demandé une place.',
    registrar: 'Vous recevez ce message parce que vous avez demandé une place pour cette personne.',
    person: `Vous recevez ce message parce que ${registrarName || 'votre bibliothèque'} a demandé une place pour vous. Les liens sont pour vous seul.`,
  };
  return reasons[toldAs];
}
