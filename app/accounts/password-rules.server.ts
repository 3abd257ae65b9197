import { fold } from '#app/platform/fold.ts';

import { isCommonPassword } from './common-passwords.server.ts';
import { longestPassword, shortestPassword } from './vocabulary.ts';

/**
 * What is wrong with a new password, as the sentence to show; null where nothing is. Length is what
 * counts (NIST SP 800-63B, CNIL 2022): no capital, figure or sign is asked for.
 * @param owner what others know of the person, which must not be nearly all of it.
 */
export function findPasswordFault(
  password: string,
  owner: { email?: string; displayName?: string } = {},
): string | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < shortestPassword)
    return `Il faut ${shortestPassword} caractères au moins. Trois ou quatre mots à la suite font un bon mot de passe.`;
  if (length > longestPassword) return `Restez sous ${longestPassword} caractères.`;
  if (isCommonPassword(password))
    return 'Ce mot de passe est trop facile à deviner. Essayez trois ou quatre mots sans rapport entre eux.';
  if (isMadeOfOwner(password, owner))
    return 'Ce mot de passe reprend votre nom ou votre adresse. Choisissez autre chose.';
  return null;
}

const fewestOtherSigns = 8;

function isMadeOfOwner(password: string, { email = '', displayName = '' }: OwnerWords): boolean {
  let rest = fold(password).replaceAll(' ', '');
  const before = rest.length;
  const words = fold(`${email} ${displayName}`)
    .split(' ')
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest.length < before && rest.length < fewestOtherSigns;
}

type OwnerWords = { email?: string; displayName?: string };
