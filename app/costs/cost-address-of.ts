import { costAddress } from './addresses.ts';
import { typeCents } from './say-rate.ts';

/** The reckoning for somebody who is known: who comes, from where, at which fees. */
export function costAddressOf(visit: {
  who: string;
  from: { code: string; name: string } | null;
  isAuthor: boolean;
  /** In cents; what is not said is the recommended fee. */
  fees: { day?: number; halfDay?: number };
}): string {
  const address = new URLSearchParams({ qui: visit.who });
  if (visit.from) {
    address.set('depart', visit.from.name);
    address.set('depart_code', visit.from.code);
  }
  if (!visit.isAuthor) address.set('paiement', 'facture');
  if (visit.fees.day !== undefined) address.set('journee', typeCents(visit.fees.day));
  if (visit.fees.halfDay !== undefined) address.set('demi_journee', typeCents(visit.fees.halfDay));
  address.set('dj1', '1');
  return `${costAddress}?${address}`;
}
