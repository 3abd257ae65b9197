import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { type AnswerScope, answerScopes } from '#app/answers/vocabulary.ts';
import { PatronDataCheck } from '#app/help/components/patron-data.tsx';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type AnswerFormProps = {
  /** What its name says to who does not see it. */
  label: string;
  text: { title: string; body: string; themeId: number; scope?: AnswerScope };
  themes: readonly { id: number; label: string }[];
  /** The version that is written again; none for a first proposal. */
  version?: number;
  /** « Retirez les noms » and the like. */
  advice: ReactNode;
  button: string;
  back: { to: string; label: string };
  intent: string;
  /** The action’s answer, where it was for this form. */
  answer: unknown;
};

const readers: Record<AnswerScope, { label: string; help?: string }> = {
  public: { label: 'Tout le monde, visiteurs compris' },
  professional: { label: 'Les membres seulement (entre pros)' },
};

/** Question, answer, theme, readers: proposed, written again or corrected. */
export function AnswerForm(props: AnswerFormProps) {
  const { label, text, themes, version, advice, button, back, intent, answer } = props;
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <Form method="post" className="pile" noValidate aria-label={label}>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="intent" value={intent} />
      {version !== undefined && (
        <input type="hidden" name="version" value={typed('version') ?? version} />
      )}
      <TextField
        name="title"
        label="La question"
        required
        maxLength={200}
        defaultValue={typed('title') ?? text.title}
        error={fieldErrors.title}
      />
      <TextAreaField
        name="body"
        label="La réponse"
        required
        help="Une ligne vide sépare les paragraphes. L’adresse d’une fiche devient un lien vers elle."
        rows={12}
        maxLength={8000}
        defaultValue={typed('body') ?? text.body}
        error={fieldErrors.body}
      />
      {advice}
      <PatronDataCheck error={fieldErrors.noPatronData} />
      <SelectField
        name="themeId"
        label="Thème"
        required
        choices={themes.map((theme) => ({ value: String(theme.id), label: theme.label }))}
        defaultValue={typed('themeId') ?? String(text.themeId)}
        error={fieldErrors.themeId}
      />
      <RadioGroup
        name="scope"
        label="Qui pourra la lire&nbsp;?"
        required
        choices={answerScopes.map((value) => ({ value, ...readers[value] }))}
        defaultValue={typed('scope') ?? text.scope ?? 'public'}
        error={fieldErrors.scope}
      />
      <div className="rang">
        <Button variant="primary" icon="send">
          {button}
        </Button>
        <Link to={back.to}>{back.label}</Link>
      </div>
    </Form>
  );
}
