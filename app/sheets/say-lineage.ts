import type { LineageChange } from './sheet-page.ts';

/** With their article, to follow « Change ». */
const changeNames: Record<LineageChange, string> = {
  title: 'le titre',
  summary: 'le résumé',
  themeIds: 'les thèmes',
  audienceIds: 'les publics',
  presentation: 'la présentation',
  running: 'le déroulé',
  technical: 'les besoins techniques',
  means: 'les moyens',
  budget: 'le budget',
  partners: 'les partenaires',
  speakers: 'les intervenants',
  toFetch: 'ce qui est à récupérer',
  communication: 'la communication',
  evaluation: 'le bilan',
  contact: 'le contact',
  advice: 'les conseils',
};

const conjunction = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
const mostNamed = 4;

/** « Change le titre, le déroulé et le budget. »; empty when nothing telling changed. */
export function sayLineageChanges(changed: readonly LineageChange[]): string {
  if (changed.length === 0) return '';
  const names = changed.map((change) => changeNames[change]);
  const rest = names.length - mostNamed;
  const said = rest > 1 ? [...names.slice(0, mostNamed), `${rest} autres rubriques`] : names;
  return `Change ${conjunction.format(said)}.`;
}
