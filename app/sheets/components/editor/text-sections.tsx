import { durationUnitLabels, durationUnits } from '#app/sheets/vocabulary.ts';
import { isEmptyRichText, plainTextOf } from '#app/sheets/rich-text.ts';
import { formatCount } from '#app/ui/format.ts';
import type { RichText } from '#app/sheets/content.ts';

import { BoundSelect, BoundText } from './bound-fields.tsx';
import { EditCard, EditFold, VisibilitySelect } from './edit-section.tsx';
import { useEditor } from './editor-context.ts';
import { RichTextField } from './rich-text-field.tsx';

/** « 124 mots », or that there is nothing yet. */
function holdsOf(...texts: RichText[]): string {
  const words = texts.map(plainTextOf).join(' ').split(/\s+/u).filter(Boolean).length;
  if (words) return formatCount(words, 'mot', 'mots');
  return texts.every(isEmptyRichText) ? 'rien pour l’instant' : 'une image';
}

export function PresentationSection() {
  return (
    <EditCard id="presentation" title="Présentation" visibility="presentation">
      <RichTextField
        name="context"
        label="Contexte et enjeux"
        help="D’où vient l’idée, à quel besoin elle répond. Quelques lignes suffisent."
      />
      <RichTextField
        name="objectives"
        label="Objectifs"
        help="Ce que les participants ou la bibliothèque y gagnent."
      />
    </EditCard>
  );
}

export function RunningSection() {
  const { content } = useEditor();
  return (
    <EditFold
      id="deroule"
      title="Déroulé et technique"
      holds={holdsOf(content.running, content.technicalNeeds)}
      fields={['running', 'technicalNeeds']}
      open
    >
      <div className="champ__ligne">
        <span className="petit doux">Qui voit le déroulé ?</span>
        <VisibilitySelect section="running" />
      </div>
      <RichTextField
        name="running"
        label="Déroulé"
        help="Étape par étape, comme vous le raconteriez à qui va le refaire."
      />
      <div className="champ__ligne">
        <span className="petit doux">Qui voit les besoins techniques ?</span>
        <VisibilitySelect section="technical" />
      </div>
      <RichTextField
        name="technicalNeeds"
        label="Besoins techniques"
        help="Salle, prises, obscurité, connexion, vidéoprojecteur…"
      />
    </EditFold>
  );
}

export function MeansSection() {
  const { content } = useEditor();
  return (
    <EditFold
      id="moyens"
      title="Moyens"
      visibility="means"
      holds={holdsOf(content.humanMeans, content.materialMeans)}
      fields={['humanMeans', 'materialMeans', 'preparationTime']}
    >
      <div className="grille grille--2">
        <BoundText
          name="preparationTime.amount"
          label="Temps de préparation"
          inputMode="decimal"
          maxLength={8}
        />
        <BoundSelect
          name="preparationTime.unit"
          label="Unité"
          choices={durationUnits.map((unit) => ({
            value: unit,
            label: durationUnitLabels[unit][1],
          }))}
        />
      </div>
      <RichTextField name="humanMeans" label="Moyens humains" help="Qui, combien de temps." />
      <RichTextField name="materialMeans" label="Moyens matériels" help="Ce qu’il faut réunir." />
    </EditFold>
  );
}

export function CommunicationSection() {
  const { content } = useEditor();
  return (
    <EditFold
      id="communication"
      title="Communication"
      visibility="communication"
      holds={holdsOf(content.communication)}
      fields={['communication']}
    >
      <RichTextField
        name="communication"
        label="Comment vous l’avez fait savoir"
        help="Affiches, presse, réseaux, écoles… et ce qui a fait venir."
      />
    </EditFold>
  );
}

export function ContactSection() {
  return (
    <EditCard id="contact" title="Contact" visibility="contact">
      <div className="grille grille--2">
        <BoundText name="contact.name" label="Personne à joindre" maxLength={120} />
        <BoundText name="contact.role" label="Fonction" maxLength={120} />
        <BoundText name="contact.email" label="Courriel" type="email" maxLength={200} />
        <BoundText name="contact.phone" label="Téléphone" type="tel" maxLength={40} />
      </div>
      <BoundText
        name="contact.note"
        label="Note"
        maxLength={300}
        help="Jours de présence, meilleur moment pour appeler…"
      />
      <div className="champ__ligne">
        <h3>Conseils entre pros</h3>
        <VisibilitySelect section="advice" />
      </div>
      <RichTextField
        name="advice"
        label="Vos conseils"
        help="Ce que vous diriez au téléphone à une collègue qui veut s’y lancer."
      />
    </EditCard>
  );
}
