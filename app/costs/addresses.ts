/** The reckoning of what a coming costs; its query is what was filled in. */
export const costAddress = '/intervenants/cout';
/** Where administrators keep the rates. */
export const ratesAddress = '/administration/tarifs';

/** The same, for somebody who is known: who comes, from where, at which fees. */
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
  const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
  if (visit.fees.day !== undefined) address.set('journee', euros(visit.fees.day));
  if (visit.fees.halfDay !== undefined) address.set('demi_journee', euros(visit.fees.halfDay));
  address.set('dj1', '1');
  return `${costAddress}?${address}`;
}
