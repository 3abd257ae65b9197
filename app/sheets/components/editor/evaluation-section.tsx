import {
  ageBandLabels,
  ageBands,
  wouldDoAgainAnswers,
  wouldDoAgainLabels,
} from '#app/sheets/form-vocabulary.ts';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { formatCount } from '#app/ui/format.ts';

import { BoundText } from './bound-fields.tsx';
import { EditFold } from './edit-section.tsx';
import { useAnswer, useEditor } from './editor-context.ts';
import { RichTextField } from './rich-text-field.tsx';

/** After the action: who came, what they thought, what to keep and what to change. */
export function EvaluationSection() {
  const { content } = useEditor();
  const again = useAnswer('wouldDoAgain');
  const people = Object.values(content.attendance).reduce((sum, count) => sum + count, 0);
  return (
    <EditFold
      id="bilan"
      title="Bilan"
      visibility="evaluation"
      holds={people ? formatCount(people, 'personne', 'personnes') : 'après l’action'}
      fields={['attendance', 'satisfaction', 'worked', 'failed', 'wouldDoAgain']}
    >
      <fieldset className="champ">
        <legend>Combien de personnes sont venues ?</legend>
        <div className="champs-courts">
          {ageBands.map((band) => (
            <BoundText
              key={band}
              name={`attendance.${band}`}
              label={ageBandLabels[band]}
              inputMode="numeric"
              maxLength={7}
            />
          ))}
        </div>
      </fieldset>
      <div className="grille grille--2">
        <BoundText
          name="satisfaction.average"
          label="Satisfaction moyenne, sur 5"
          inputMode="decimal"
          maxLength={5}
        />
        <BoundText
          name="satisfaction.answers"
          label="Nombre de réponses"
          inputMode="numeric"
          maxLength={7}
        />
      </div>
      <RichTextField name="worked" label="Ce qui a marché" />
      <RichTextField
        name="failed"
        label="Ce qui n’a pas marché"
        help="C’est ce qui aide le plus la bibliothèque suivante."
      />
      <RadioGroup
        name="wouldDoAgain"
        label="Le referiez-vous ?"
        defaultValue={again.value}
        choices={wouldDoAgainAnswers.map((answer) => ({
          value: answer,
          label: wouldDoAgainLabels[answer],
        }))}
      />
    </EditFold>
  );
}
