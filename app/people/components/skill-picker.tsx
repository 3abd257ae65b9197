import {
  longestOwnWords,
  mostOwnWords,
  skillFamilies,
  type SkillSide,
} from '#app/people/vocabulary.ts';
import { CheckLine, Fieldset } from '#app/ui/choice-field.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';

type SkillPickerProps = {
  side: SkillSide;
  label: string;
  help: string;
  chosen: readonly string[];
  own: string;
  errors: Record<string, readonly string[] | undefined>;
};

/** The skills of the list, family by family, and words of one's own. */
export function SkillPicker({ side, label, help, chosen, own, errors }: SkillPickerProps) {
  const hasError = errors[side] !== undefined;
  return (
    <section className="pile" aria-labelledby={`titre-${side}`}>
      <h3 id={`titre-${side}`}>{label}</h3>
      <p className="doux petit">{help}</p>
      <details className="facette" open={side === 'offers' || chosen.length > 0 || hasError}>
        <summary>
          Choisir dans la liste
          <Icon name="chevron-down" />
        </summary>
        <div className="savoirs">
          {skillFamilies.map((family) => (
            <Fieldset
              key={family.label}
              name={side}
              id={family === skillFamilies[0] ? undefined : `${side}-${family.label}`}
              label={family.label}
              error={family === skillFamilies[0] ? errors[side] : undefined}
            >
              {Object.entries(family.skills).map(([skill, words]) => (
                <CheckLine
                  key={skill}
                  type="checkbox"
                  name={side}
                  value={skill}
                  label={words}
                  defaultChecked={chosen.includes(skill)}
                />
              ))}
            </Fieldset>
          ))}
        </div>
      </details>
      <TextAreaField
        name={`${side}Own`}
        label={`${label}, avec vos mots`}
        help={`Une chose par ligne, ${longestOwnWords} caractères au plus\u00A0; ${mostOwnWords} lignes au plus.`}
        rows={3}
        defaultValue={own}
        error={errors[`${side}Own`]}
      />
    </section>
  );
}
