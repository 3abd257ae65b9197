import { Form } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';

import { ErrorSummary } from '#app/ui/error-summary.tsx';

import { BudgetSection } from './budget-section.tsx';
import { CompletenessCard } from './completeness-card.tsx';
import { CopyNotice } from './copy-notice.tsx';
import { EditPlan } from './edit-plan.tsx';
import { EditorProvider } from './editor-context.ts';
import { EssentialsSection } from './essentials-section.tsx';
import { EvaluationSection } from './evaluation-section.tsx';
import { LicenceSection } from './licence-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { SaveBar } from './save-bar.tsx';
import type { Drawing, Redrawing, SheetEditorProps } from './editor-types.ts';
import {
  CommunicationSection,
  ContactSection,
  MeansSection,
  PresentationSection,
  RunningSection,
} from './text-sections.tsx';
import { ToFetchSection } from './to-fetch-section.tsx';
import { useEditForm } from './use-edit-form.ts';

type EditFormProps = SheetEditorProps & {
  drawing: Drawing;
  redraw: (drawing: Redrawing) => void;
};

const formId = 'fiche';

/** The form of a sheet, once drawn; drawn again where its answers come from elsewhere. */
export function EditForm(props: EditFormProps) {
  const { editor, answer, copyKey, drawing, redraw, loadCleaner } = props;
  const { form, onSubmit, ...life } = useEditForm({
    slug: editor.slug,
    answer,
    copyKey,
    drawing,
    redraw,
  });
  const { errors, content, onInput } = life;
  const context = useMemo(
    () => ({ ...editor, form: drawing.form, errors, content, touch: onInput, loadCleaner }),
    [editor, drawing.form, errors, content, onInput, loadCleaner],
  );
  return (
    <EditorProvider value={context}>
      <div className="conteneur">
        {props.head}
        {life.offered && (
          <CopyNotice
            at={life.offered.at}
            onTake={life.takeOffered}
            onForget={life.forgetOffered}
          />
        )}
        {props.notices}
        <Refused answer={answer} />
        <div className="edition-corps">
          <EditPlan />
          <Form
            ref={form}
            id={formId}
            method="post"
            encType="multipart/form-data"
            className="edition-form"
            noValidate
            onInput={onInput}
            onSubmit={onSubmit}
            onKeyDown={keepEnter}
          >
            {/* What Enter does without scripts: not the first button of a list. */}
            <button type="submit" name="intent" value="save" className="invisible" tabIndex={-1}>
              Enregistrer
            </button>
            <input type="hidden" name="revision" value={life.revision} readOnly />
            <p className="petit doux">
              Les champs marqués <strong>(obligatoire)</strong> sont nécessaires pour publier. Le
              reste peut attendre.
            </p>
            {props.unrecognised}
            <Sections map={props.map} />
          </Form>
          <aside className="edition-aide" aria-labelledby="completude">
            <CompletenessCard />
            {props.near}
          </aside>
        </div>
      </div>
      <SaveBar
        state={life.state}
        formId={formId}
        readers={editor.readers}
        signInAddress={editor.signInAddress}
        isPublished={editor.status === 'published'}
      />
    </EditorProvider>
  );
}

/** Enter in a line of text sends nothing: everything is saved already. */
function keepEnter(event: KeyboardEvent<HTMLFormElement>) {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  // A file box opens with Enter.
  if (target.type !== 'submit' && target.type !== 'file') event.preventDefault();
}

/** Refused again, be it for the same reasons, the author is led to them again. */
function Refused({ answer }: Pick<SheetEditorProps, 'answer'>) {
  const [last, setLast] = useState({ answer, rank: 0 });
  if (last.answer !== answer) setLast({ answer, rank: last.rank + 1 });
  if (!answer || answer.message === null) return null;
  const { errors, message, title } = answer;
  const isOfTheWhole = Object.keys(errors).length === 0;
  return (
    <ErrorSummary
      key={last.rank}
      fieldErrors={errors}
      formErrors={isOfTheWhole ? [message] : null}
      title={title}
    />
  );
}

function Sections({ map }: { map: ReactNode }) {
  return (
    <>
      <EssentialsSection />
      <PresentationSection />
      <PlaceSection map={map} />
      <BudgetSection />
      <ContactSection />
      <RunningSection />
      <MeansSection />
      <PeopleSection />
      <ToFetchSection />
      <CommunicationSection />
      <EvaluationSection />
      <LicenceSection />
    </>
  );
}
