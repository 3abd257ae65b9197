import { amountsIn, evenParts } from './amounts.ts';
import { fold } from './fold.ts';

export type Share = { funder: string; inCents: number };

/** Who pays for libraries, in folded words. */
const funderWords =
  /\b(?:etat|drac|departements?|conseil departemental|region|conseil regional|communes?|mairie|ville|municipalite|metropole|agglo\w*|communaute|intercommunalite|epci|cc|ca|caf|msa|cnl|centre national du livre|arl|agence regionale du livre|ministere|europe\w*|feder|feader|leader|fondation|associations?|amis|mecen\w*|sponsor\w*|auto ?financement|fonds propres|budget propre|cooperative|subventions?|ctl|cdl|contrat territoire lecture|bibliotheque departementale|mediatheque departementale|sacem|sofia|prefecture|politique de la ville|fdva|anct|conference des financeurs|caisse|arcom|college|lycee|ecole)\b/u;

/** True when the words name somebody who may pay. */
export function isFunder(name: string): boolean {
  return funderWords.test(fold(name));
}

const article =
  /^(?:(?:et |par |de |dont |ainsi que )*)(?:l[’']|le |la |les |du |de la |de l[’']|des |d[’'])?\s*/iu;

function cleanName(text: string): string {
  return text
    .trim()
    .replace(article, '')
    .replace(/[\s:;,.()–-]+$/u, '')
    .trim();
}

function namesIn(text: string): string[] {
  return text
    .split(/,|;| et | \/ |\/| \+ | & /u)
    .map(cleanName)
    .filter(
      (name) =>
        name !== '' && name.split(' ').length <= 8 && (isFunder(name) || /^\p{Lu}/u.test(name)),
    );
}

const evenly =
  /à parts? (?:égales?|équivalentes?)|à parité|moitié[- ]moitié|50 ?\/ ?50|en parts égales/iu;

/** « 35 000 €, financé à parts égales par l’État et le Département » : 17 500 € each. */
export function evenShares(sentence: string, totalInCents: number): Share[] {
  const found = evenly.exec(sentence);
  if (!found) return [];
  const after = sentence
    .slice(found.index + found[0].length)
    .replace(/^\s*:?\s*(?:par|entre|de)?\s*/u, '');
  const before = sentence.slice(0, found.index);
  const around = [
    namesIn(after.split(/[.;()]/u)[0] ?? ''),
    namesIn(/(?:par|entre)\s+([^.;()]*)$/u.exec(before)?.[1] ?? ''),
    namesIn(
      before
        .replace(/^.*€/u, '')
        .replace(/\b(?:financé\w*|pris\w* en charge|partagé\w*|réparti\w*)\b.*$/u, ''),
    ),
  ];
  const names = around.find((list) => list.length >= 2) ?? [];
  const parts = evenParts(totalInCents, names.length || 1);
  return names.map((funder, at) => ({ funder, inCents: parts[at]! }));
}

const percentThenName =
  /(?<share>\d{1,3}(?:[.,]\d+)?) ?% ?(?:à la charge |financés? |pris en charge |de financement )?(?:par |pour |de |:)?\s*(?<name>(?:l[’']|la |le |les |du |d[’'])?\p{L}[^,;.()%\d]*?)(?=\s*(?:,|;|\.|\(| et (?:à )?\d|$))/gu;
const nameThenPercent =
  /(?<name>(?:l[’']|la |le |les )?\p{Lu}[^,;.()%\d:]*?)\s*(?::|\(|à hauteur de|pour|à)?\s*(?<share>\d{1,3}(?:[.,]\d+)?) ?%/gu;

/** « 80 % par la DRAC et 20 % par la commune », « Région : 30 % ». */
export function percentShares(sentence: string, totalInCents: number): Share[] {
  const read = (pattern: RegExp) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const funder = cleanName(match.groups!['name']!);
      const percent = Number(match.groups!['share']!.replace(',', '.'));
      return isFunder(funder) && percent <= 100 ? [{ funder, percent }] : [];
    });
  const options = [read(percentThenName), read(nameThenPercent)];
  const best = options.toSorted((a, b) => b.length - a.length)[0]!;
  if (best.reduce((sum, { percent }) => sum + percent, 0) > 100.5) return [];
  return best.map(({ funder, percent }) => ({
    funder,
    inCents: Math.round((totalInCents * percent) / 100),
  }));
}

/** « 500 € de la Région », « subvention de la DRAC : 2 000 € », « Commune (300 €) ». */
export function namedShares(sentence: string): { shares: Share[]; spans: number[] } {
  const shares: Share[] = [];
  const spans: number[] = [];
  const amounts = amountsIn(sentence);
  amounts.forEach((amount, at) => {
    const after = sentence.slice(amount.to, amounts[at + 1]?.from);
    const before = sentence.slice(amounts[at - 1]?.to ?? 0, amount.from);
    const follows =
      /^\s*(?:\p{L}+ ){0,3}(?:par|de la part de|sur|de|du|des|d[’'])\s*(?<name>[^,;.()+]+?)(?=\s*(?:,|;|\.|\(|\)|\+| et |$))/u.exec(
        after,
      );
    const precedes =
      /(?:^|[,;.(:+]| et | dont )\s*(?<name>[^,;.()+]+?)\s*(?::|\(|à hauteur de|pour|=|–|-)\s*$/u.exec(
        before,
      );
    const name = [precedes, follows]
      .map((match) => cleanName(match?.groups?.['name'] ?? ''))
      .find(isFunder);
    if (name === undefined || name.split(' ').length > 8) return;
    shares.push({ funder: name, inCents: amount.inCents });
    spans.push(at);
  });
  return { shares, spans };
}
