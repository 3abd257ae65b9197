import type { ReactNode } from 'react';

import type { EditSection } from '#app/sheets/completeness.ts';
import { type SheetSection, visibilities } from '#app/sheets/vocabulary.ts';
import { sheetSectionLabels, visibilityLabels } from '#app/sheets/form-vocabulary.ts';
import { Icon } from '#app/ui/icon.tsx';

import { useAnswer, useEditor } from './editor-context.ts';

/** Who reads a section: everybody, or the professionals of the network. */
export function VisibilitySelect({ section }: { section: SheetSection }) {
  const name = `visibility.${section}`;
  const { value } = useAnswer(name);
  const isOpen = useEditor().content.visibility[section] === 'public';
  return (
    <span className="visib">
      <label className="invisible" htmlFor={`visib-${section}`}>
        Qui voit «&nbsp;{sheetSectionLabels[section]}&nbsp;»
      </label>
      <Icon name={isOpen ? 'eye' : 'lock'} />
      <select id={`visib-${section}`} name={name} className="saisie" defaultValue={value}>
        {visibilities.map((visibility) => (
          <option key={visibility} value={visibility}>
            {visibilityLabels[visibility]}
          </option>
        ))}
      </select>
    </span>
  );
}

type EditSectionProps = {
  id: EditSection | 'licence';
  title: string;
  visibility?: SheetSection;
  children: ReactNode;
};

/** A card of the form, reached from the plan at its side. */
export function EditCard({ id, title, visibility, children }: EditSectionProps) {
  const titleId = `titre-${id}`;
  return (
    <section id={id} aria-labelledby={titleId}>
      <div className="champ__ligne">
        <h2 id={titleId}>{title}</h2>
        {visibility && <VisibilitySelect section={visibility} />}
      </div>
      {children}
    </section>
  );
}

type EditFoldProps = EditSectionProps & {
  /** What it holds, in a few words: « 4 étapes », « rien pour l’instant ». */
  holds: string;
  /** Names of its fields begin so: an error among them opens it. */
  fields: readonly string[];
  open?: boolean;
};

/** A part that may wait: folded until somebody opens it or something in it is wrong. */
export function EditFold({ id, title, visibility, holds, fields, open, children }: EditFoldProps) {
  const { errors } = useEditor();
  const isWrong = Object.keys(errors).some((name) =>
    fields.some((field) => name === field || name.startsWith(`${field}.`)),
  );
  return (
    <details className="repli" id={id} open={isWrong || open || undefined}>
      <summary>
        <h2>{title}</h2>
        <span className="petit doux">{holds}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="repli__corps">
        {visibility && (
          <p className="champ__ligne">
            <span className="petit doux">Qui voit cette partie&nbsp;?</span>
            <VisibilitySelect section={visibility} />
          </p>
        )}
        {children}
      </div>
    </details>
  );
}
