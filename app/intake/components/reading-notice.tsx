import type { SheetContent } from '#app/sheets/content.ts';
import { plural } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

/** The names of the fields that a text may fill, as the form of the sheet calls them. */
const fieldNames: Partial<Record<keyof SheetContent, string>> = {
  title: 'titre',
  summary: 'résumé',
  kind: 'type d’action',
  state: 'état',
  themeIds: 'thèmes',
  audienceIds: 'publics',
  carrier: 'structure',
  place: 'lieu',
  perimeters: 'périmètres',
  start: 'début',
  end: 'fin',
  context: 'contexte et enjeux',
  objectives: 'objectifs',
  running: 'déroulé',
  technicalNeeds: 'besoins techniques',
  humanMeans: 'moyens humains',
  materialMeans: 'moyens matériels',
  preparationTime: 'temps de préparation',
  expenses: 'dépenses',
  fundings: 'financements',
  budgetNote: 'note sur le budget',
  partners: 'partenaires',
  speakers: 'intervenants',
  toFetch: 'à récupérer',
  communication: 'communication',
  worked: 'ce qui a bien marché',
  failed: 'ce qu’on changerait',
  advice: 'conseils entre pros',
  contact: 'contact',
  licence: 'licence',
};

/** `?repris=title,carrier` of the page that a text led to; unknown names are left out. */
export function readTakenFields(search: URLSearchParams): (keyof SheetContent)[] {
  const names = (search.get('repris') ?? '').split(',');
  return (Object.keys(fieldNames) as (keyof SheetContent)[]).filter((name) => names.includes(name));
}

/** Above the form: what came from the text, to be read again. */
export function ReadingNotice({ fields }: { fields: readonly (keyof SheetContent)[] }) {
  if (fields.length === 0) return null;
  const names = fields.map((field) => fieldNames[field]).join(', ');
  return (
    <Notice
      tone="success"
      title={plural(
        fields.length,
        'Une réponse reprise de votre texte\u00A0:',
        `${fields.length} réponses reprises de votre texte\u00A0:`,
      )}
    >
      {`${names}. Relisez-les avant de publier.`}
    </Notice>
  );
}
