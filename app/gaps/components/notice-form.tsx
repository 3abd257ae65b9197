import { Form } from '@remix-run/react';

import { longestNoticeInDays, usualNoticeInDays } from '#app/gaps/vocabulary.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { disciplineLabels, disciplines } from '#app/speakers/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type NoticeFormProps = {
  clientKey: string;
  themes: { value: string; label: string }[];
  departements: { value: string; label: string }[];
  /** Of the reader's library. */
  home: string | null;
  answer: unknown;
};

/** Whom my library looks for, where, when, and until which day. */
export function NoticeForm({ clientKey, themes, departements, home, answer }: NoticeFormProps) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  const field = (name: string, label: string) => ({
    name,
    label,
    defaultValue: typed(name) ?? '',
    error: fieldErrors[name],
  });
  return (
    <Form method="post" className="pile" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="clientKey" value={typed('clientKey') ?? clientKey} />
      <TextAreaField
        {...field('need', 'Je cherche quelqu’un pour')}
        help="«&nbsp;un atelier de gravure avec des collégiens, en deux séances&nbsp;»."
        required
        rows={3}
        maxLength={300}
      />
      <div className="grille grille--2">
        <SelectField
          {...field('discipline', 'Discipline')}
          required
          emptyChoice="Choisir"
          choices={disciplines.map((value) => ({ value, label: disciplineLabels[value] }))}
        />
        <SelectField
          {...field('themeId', 'Thème')}
          emptyChoice="Aucun en particulier"
          choices={themes}
        />
        <SelectField
          {...field('departementCode', 'Département')}
          required
          choices={departements}
          defaultValue={typed('departementCode') ?? home ?? ''}
          emptyChoice="Choisir"
        />
        <TextField {...field('place', 'Commune ou lieu')} maxLength={120} />
        <TextField {...field('startsOn', 'Entre le')} type="date" />
        <TextField {...field('endsOn', 'et le')} type="date" />
      </div>
      <TextField
        {...field('openUntil', 'Je cherche jusqu’au')}
        type="date"
        help={`Vide\u00A0: ${usualNoticeInDays} jours. Au plus ${longestNoticeInDays} jours\u00A0; elle finit d’elle-même.`}
      />
      <p>
        <Button variant="primary" icon="search">
          Afficher la recherche
        </Button>
      </p>
    </Form>
  );
}
