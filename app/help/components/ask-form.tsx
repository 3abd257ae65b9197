import { Form, Link } from '@remix-run/react';

import { urgencies, urgencyLabels } from '#app/help/vocabulary.ts';
import type { HelpDesk } from '#app/help/read-help-desk.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { PatronDataCheck, PatronDataWarning } from './patron-data.tsx';

type AskFormProps = {
  desk: HelpDesk;
  answer: unknown;
  /** Tells the page what is being asked, for what may answer already. */
  onType: (typed: { title?: string; themeId?: string }) => void;
};

const urgencyChoices = urgencies.map((value) => ({ value, label: urgencyLabels[value] }));

/** The question, its theme, for when, and the page that it comes from. */
export function AskForm({ desk, answer, onType }: AskFormProps) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  const { clientKey, themes, origin } = desk;
  return (
    <Form method="post" className="demander pile" noValidate aria-label="Poser une question">
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      {origin.sheet && (
        <p>
          <Icon name="book-open-text" /> À propos de la fiche{' '}
          <Link to={sheetAddress(origin.sheet.slug)}>{origin.sheet.title}</Link>
        </p>
      )}
      {origin.page && (
        <p>
          <Icon name="file-text" /> Depuis la page{' '}
          <Link to={origin.page.path}>{origin.page.title}</Link>
        </p>
      )}
      <TextField
        name="title"
        label="Votre question"
        required
        help="En une phrase&nbsp;: ce que la personne cherche à faire."
        maxLength={200}
        className="demander__question"
        defaultValue={typed('title')}
        error={fieldErrors.title}
        onChange={(event) => onType({ title: event.currentTarget.value })}
      />
      <TextAreaField
        name="details"
        label="Détails"
        help="Ce qui a été essayé, l’appareil, le message affiché."
        rows={4}
        maxLength={4000}
        defaultValue={typed('details')}
        error={fieldErrors.details}
      />
      <PatronDataCheck error={fieldErrors.noPatronData} />
      <PatronDataWarning keptMonths={desk.keptMonths} />
      <div className="grille grille--2">
        <SelectField
          name="themeId"
          label="Thème"
          required
          emptyChoice="Choisir un thème"
          choices={themes.map(({ id, label }) => ({ value: String(id), label }))}
          defaultValue={typed('themeId') ?? ''}
          error={fieldErrors.themeId}
          onChange={(event) => onType({ themeId: event.currentTarget.value })}
        />
        <RadioGroup
          name="urgency"
          label="Pour quand&nbsp;?"
          required
          choices={urgencyChoices}
          defaultValue={typed('urgency') ?? ''}
          error={fieldErrors.urgency}
        />
      </div>
      <div className="rang">
        <Button variant="warm" icon="send">
          Poser la question
        </Button>
        <Button
          variant="outline"
          icon="phone-call"
          className="demander__appel"
          name="intent"
          value="call"
        >
          Appeler maintenant
        </Button>
        <p className="petit doux">
          Une réponse vous est promise en 72 heures, par courriel et ici.
        </p>
      </div>
      <input type="hidden" name="clientKey" value={clientKey} />
      <input type="hidden" name="from" value={typed('from') ?? origin.from} />
    </Form>
  );
}
