import { type EditSection, sectionState } from '#app/sheets/completeness.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { useEditor } from './editor-context.ts';

type Stop = { section: EditSection; title: string; fields: readonly string[] };

/** The sections of the form in their order, with the fields whose errors they show. */
const stops: readonly Stop[] = [
  {
    section: 'essentiel',
    title: 'L’essentiel',
    fields: ['title', 'summary', 'kind', 'state', 'themeIds', 'carrier', 'illustration'],
  },
  { section: 'presentation', title: 'Présentation', fields: ['context', 'objectives'] },
  {
    section: 'lieu',
    title: 'Public et lieu',
    fields: ['audienceIds', 'place', 'perimeters', 'start', 'end'],
  },
  { section: 'budget', title: 'Budget', fields: ['expenses', 'fundings', 'budgetNote'] },
  { section: 'contact', title: 'Contact', fields: ['contact', 'advice'] },
  { section: 'deroule', title: 'Déroulé', fields: ['running', 'technicalNeeds'] },
  {
    section: 'moyens',
    title: 'Moyens',
    fields: ['preparationTime', 'humanMeans', 'materialMeans'],
  },
  { section: 'partenaires', title: 'Intervenants', fields: ['speakers', 'partners'] },
  { section: 'recuperer', title: 'À récupérer', fields: ['toFetch'] },
  { section: 'communication', title: 'Communication', fields: ['communication'] },
  {
    section: 'bilan',
    title: 'Bilan',
    fields: ['attendance', 'satisfaction', 'worked', 'failed', 'wouldDoAgain'],
  },
];

const looks = {
  wrong: { className: 'reste', icon: 'circle-alert', words: '\u00A0: à corriger' },
  done: { className: 'ok', icon: 'circle-check', words: '\u00A0: rempli' },
  empty: { className: 'vide', icon: 'circle-dashed', words: '\u00A0: vide' },
} as const;

/** The way through the form, with what is filled, empty or wrong. */
export function EditPlan() {
  const { content, errors } = useEditor();
  const names = Object.keys(errors);
  return (
    <nav className="edition-plan" aria-label="Sections du formulaire">
      <ol>
        {stops.map(({ section, title, fields }) => {
          const isWrong = names.some((name) => fields.includes(name.split('.')[0] ?? ''));
          const look = looks[isWrong ? 'wrong' : sectionState(content, section)];
          return (
            <li key={section} className={look.className}>
              <a href={`#${section}`}>
                <Icon name={look.icon} />
                <span>
                  {title}
                  <HiddenText>{look.words}</HiddenText>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
