import {
  projectStateLabels,
  projectStates,
  type ProjectState,
  sheetKindLabels,
  sheetKinds,
} from '#app/sheets/vocabulary.ts';
import { Fieldset } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { ChoicePill } from '#app/ui/pill.tsx';

import { BoundArea, BoundSelect, BoundText } from './bound-fields.tsx';
import { EditCard } from './edit-section.tsx';
import { useAnswer, useEditor } from './editor-context.ts';
import { IllustrationField } from './illustration-field.tsx';

const stateIcons: Record<ProjectState, IconName> = {
  considered: 'lightbulb',
  running: 'hourglass',
  done: 'circle-check',
  abandoned: 'circle-slash',
};

/** What makes a sheet findable: title, summary, state, themes, kind, carrier, image. */
export function EssentialsSection() {
  return (
    <EditCard id="essentiel" title="L’essentiel">
      <BoundText
        name="title"
        label="Titre"
        required
        maxLength={160}
        help="Ce que vous diriez à une collègue. Évitez les sigles."
      />
      <BoundArea
        name="summary"
        label="Résumé"
        required
        rows={3}
        maxLength={300}
        help="Quoi, pour qui, avec quoi. 300 caractères au plus : c’est ce qu’on lit dans les résultats."
      />
      <StateChoice />
      <ThemePills />
      <div className="grille grille--2">
        <BoundSelect
          name="kind"
          label="Type d’action"
          required
          emptyChoice="Choisir…"
          choices={sheetKinds.map((kind) => ({ value: kind, label: sheetKindLabels[kind] }))}
        />
        <CarrierField />
      </div>
      <IllustrationField />
    </EditCard>
  );
}

function StateChoice() {
  const { value, error } = useAnswer('state');
  return (
    <Fieldset name="state" label="Où en est le projet ?" required error={error}>
      <div className="choix">
        {projectStates.map((state) => (
          <label key={state} className="coche choix__1">
            <input type="radio" name="state" value={state} defaultChecked={value === state} />
            <Icon name={stateIcons[state]} />
            <span>{projectStateLabels[state]}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

function ThemePills() {
  const { values, error } = useAnswer('themeIds');
  const { themes } = useEditor();
  return (
    <Fieldset name="themeIds" label="Thèmes" required error={error}>
      <div className="pastilles">
        {themes.map(({ id, label }) => (
          <ChoicePill
            key={id}
            name="themeIds"
            value={id}
            label={label}
            defaultChecked={values.includes(String(id))}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function CarrierField() {
  const name = useAnswer('carrier.name');
  const id = useAnswer('carrier.id');
  const { touch } = useEditor();
  return (
    <div>
      <Combobox
        name="carrier.name"
        idName="carrier.id"
        label="Qui porte le projet"
        required
        help="Une bibliothèque (commune ou nom), ou une autre structure."
        source="/suggestions/bibliotheques"
        defaultValue={name.value}
        defaultId={id.value}
        error={name.error}
        onChoose={touch}
      />
      <input type="hidden" name="carrier.was" defaultValue={name.value} />
      <input type="hidden" name="carrier.wasId" defaultValue={id.value} />
    </div>
  );
}
