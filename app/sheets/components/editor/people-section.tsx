import { formatCount } from '#app/ui/format.ts';

import { EditFold, VisibilitySelect } from './edit-section.tsx';
import { useEditor } from './editor-context.ts';
import { RowTable } from './row-table.tsx';

/** Speakers and partners, each part with its own readers. */
export function PeopleSection() {
  const { content } = useEditor();
  const count = content.partners.length + content.speakers.length;
  return (
    <EditFold
      id="partenaires"
      title="Intervenants et partenaires"
      holds={count ? formatCount(count, 'nom', 'noms') : 'personne pour l’instant'}
      fields={['partners', 'speakers']}
    >
      <div className="champ__ligne">
        <h3>Intervenants</h3>
        <VisibilitySelect section="speakers" />
      </div>
      <RowTable
        list="speakers"
        caption="Intervenants"
        addLabel="Ajouter un intervenant"
        columns={[
          { name: 'name', label: 'Nom', source: '/suggestions/intervenants' },
          { name: 'role', label: 'Ce qu’il ou elle fait', maxLength: 200 },
        ]}
      />
      <div className="champ__ligne">
        <h3>Partenaires</h3>
        <VisibilitySelect section="partners" />
      </div>
      <RowTable
        list="partners"
        caption="Partenaires"
        addLabel="Ajouter un partenaire"
        columns={[
          { name: 'name', label: 'Nom' },
          { name: 'role', label: 'Rôle', maxLength: 200 },
        ]}
      />
    </EditFold>
  );
}
