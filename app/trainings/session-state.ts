import { toIsoDay } from '#app/ui/format.ts';

import type { SessionState } from './vocabulary.ts';

type Dated = {
  announcedAt: Date | null;
  cancelledAt: Date | null;
  closedAt: Date | null;
  startsAt: Date | null;
  endsAt: Date | null;
  registrationOpensOn: string;
  registrationClosesOn: string;
  placesTaken: number;
  quota: number;
};

/**
 * Where a session stands at that instant: nothing of it is stored, so that no job has to pass for it
 * to be true. Its registration days are days of Paris.
 */
export function stateOf(session: Dated, now: Date): SessionState {
  if (session.cancelledAt) return 'cancelled';
  if (!session.announcedAt) return 'draft';
  if (session.endsAt && session.endsAt <= now) return 'held';
  const today = toIsoDay(now);
  if (session.closedAt || session.registrationClosesOn < today) return 'closed';
  if (session.startsAt && session.startsAt <= now) return 'closed';
  if (session.registrationOpensOn > today) return 'announced';
  return session.placesTaken >= session.quota ? 'full' : 'open';
}
