import { dictionary } from '@zxcvbn-ts/language-common';

/**
 * Passwords that everybody tries first. The frequent ones of leaked lists come from
 * `@zxcvbn-ts/language-common` (MIT), which knows English best; the French words below, and those
 * of our trade, were chosen by hand for this project.
 */
const frenchWords = `
  motdepasse azerty azertyuiop qsdfghjklm wxcvbn azertyui bonjour bonsoir salut coucou soleil lune
  etoile amour jetaime monamour coeur bisous cheri cherie mamour doudou chouchou loulou louloute
  nounours bebe maman papa famille enfant enfants grandmere vacances plage montagne marseille paris
  toulon nice avignon digne gap cannes antibes lyon bordeaux toulouse nantes strasbourg france
  provence cotedazur mistral cigale lavande olivier pastis calanques luberon ventoux verdon var
  vaucluse alpesmaritimes hautesalpes bouchesdurhone chocolat caramel vanille fraise framboise
  banane chaton minou minouche chat chien cheval dauphin papillon tigre lion loup oiseau hirondelle
  princesse prince reine football rugby petanque tennis foot olympique olympiquedemarseille
  champion zidane mbappe nicolas camille isabelle stephanie nathalie sandrine caroline valerie
  veronique catherine christine dominique philippe christophe sebastien frederic alexandre
  jeremy guillaume thomas maxime julien pierre laurent vincent patrick francois jean marie sophie
  julie marine pauline manon lea emma chloe lucas hugo printemps ete automne hiver janvier fevrier
  mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
  vendredi samedi dimanche bienvenue merci liberte egalite fraternite bretagne corse voiture moto
  musique guitare piano poisson fleur rose jardin maison ecole secret ordinateur internet
  informatique utilisateur administrateur admin invite test demo compte connexion session
  bibliotheque bibliotheques bibliothecaire mediatheque mediatheques ludotheque lecture lecteur
  lecteurs lectrice livre livres librairie roman bouquin culture mairie ville commune departement
  region reseau partage rpbs bibsud provencealpes accueil culturel numerique jeunesse
`;

/** Rows of keyboards, the alphabet, the figures: read forwards or backwards. */
const rows = [
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  '1qaz2wsx3edc4rfv5tgb',
  '1a2z3e4r5t6y7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
];

const passwords = dictionary.passwords;
const mostUsed = 8000;
const longEntries = new Set(passwords.filter((entry) => entry.length >= 12));
const words = new Set([
  ...frenchWords.trim().split(/\s+/u),
  ...passwords.slice(0, mostUsed).filter((entry) => entry.length >= 4 && /^[a-z]+$/u.test(entry)),
]);
const runs = rows.flatMap((row) => [row, [...row].toReversed().join('')]);

const lookalikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' };
const straighten = (text: string) =>
  text
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replace(/(?<=\p{L})[01345](?=\p{L})/gu, (figure) => lookalikes[figure] ?? figure);

/** Letters and figures of any script, without accents. */
const bare = (text: string) => text.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether it is made of two common words at most, padded with figures and keyboard runs. */
function isAssembled(
  text: string,
  wordsLeft: number,
  memory = new Map<string, boolean>(),
): boolean {
  if (text === '' || /^\d+$/u.test(text)) return true;
  const key = `${wordsLeft}:${text}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  memory.set(key, false);
  const digits = /^\d+/u.exec(text)?.[0];
  let found = digits ? isAssembled(text.slice(digits.length), wordsLeft, memory) : false;
  for (let size = text.length; size >= 3 && !found; size -= 1) {
    const piece = text.slice(0, size);
    const rest = text.slice(size);
    if (runs.some((run) => run.includes(piece))) found = isAssembled(rest, wordsLeft, memory);
    else if (wordsLeft > 0 && words.has(piece)) found = isAssembled(rest, wordsLeft - 1, memory);
  }
  memory.set(key, found);
  return found;
}

/**
 * Whether somebody who tries the usual passwords would soon find this one: in a leaked list, a
 * few signs over and over, a walk on the keyboard, or one or two common words and a year.
 * A sentence of three words or more is not.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  if (longEntries.has(lower)) return true;
  if (new Set(lower).size <= 4) return true;
  const unit = /^(.{1,6})\1+.{0,5}$/u.exec(lower);
  if (unit) return true;
  return [lower, straighten(lower)].some((text) => {
    const letters = bare(text);
    return letters !== '' && isAssembled(letters, 2);
  });
}
