import type { CertifiedSitting } from './vocabulary.ts';

type Said = { holderName: string; sittings: readonly CertifiedSitting[] };
type Followed = { name: string | null; sittings: readonly CertifiedSitting[]; minutes: number };

const inWords = (sittings: readonly CertifiedSitting[]) =>
  sittings.map(({ startsAt, endsAt, minutes }) => `${startsAt} ${endsAt} ${minutes}`).join();

/**
 * What becomes of somebody’s certificate by what they followed: `issue` a first one, `replace` what
 * says otherwise, `withdraw` where nothing was followed. A name that was erased stays as it was.
 */
export function settleCertificate(
  { name, sittings, minutes }: Followed,
  holds: Said | undefined,
): 'issue' | 'replace' | 'withdraw' | 'leave' {
  if (!holds) return minutes > 0 && name !== null ? 'issue' : 'leave';
  if (minutes === 0) return 'withdraw';
  const saysSo =
    holds.holderName === (name ?? holds.holderName) &&
    inWords(holds.sittings) === inWords(sittings);
  return saysSo ? 'leave' : 'replace';
}
