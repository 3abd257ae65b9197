import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { TravelFormData } from '#app/training-requests/read-travel-form.server.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';

type TravelFormProps = TravelFormData & { refusal: ReturnType<typeof readRefusal> };

/** What I teach, from where, how far, when. */
export function TravelForm({ mine, themes, departements, refusal }: TravelFormProps) {
  const { fieldErrors, formErrors, typed, typedList } = refusal;
  const field = (name: string, label: string, stands: string | null | undefined) => ({
    name,
    label,
    defaultValue: typed(name) ?? stands ?? '',
    error: fieldErrors[name],
  });
  return (
    <Form method="post" className="pile formulaire-page" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <CheckboxGroup
        name="themeIds"
        label="Je forme à"
        help={'Sans rien cocher\u00A0: tous les thèmes.'}
        className="coches-en-colonnes"
        choices={themes}
        defaultValue={typedList('themeIds') ?? mine?.themeIds ?? []}
        error={fieldErrors.themeIds}
      />
      <Combobox
        {...field('commune', 'Je pars de', mine?.communeName)}
        idName="communeCode"
        defaultId={typed('communeCode') ?? mine?.communeCode ?? ''}
        source="/suggestions/communes"
        required
      />
      <TextField
        {...field('radiusInKm', 'Je viens jusqu’à', mine?.radiusInKm?.toString())}
        help={'À vol d’oiseau. Vide\u00A0: dans les départements cochés seulement.'}
        inputMode="numeric"
        unit="km"
      />
      <CheckboxGroup
        name="departementCodes"
        label="et dans"
        className="coches-en-colonnes"
        choices={departements}
        defaultValue={typedList('departementCodes') ?? mine?.departementCodes ?? []}
        error={fieldErrors.departementCodes}
      />
      <div className="grille grille--2">
        <TextField {...field('startsOn', 'Entre le', mine?.startsOn)} type="date" />
        <TextField {...field('endsOn', 'et le', mine?.endsOn)} type="date" />
      </div>
      <TextAreaField
        {...field('note', 'Un mot', mine?.note)}
        help="Ce que vous apportez, ce qu’il faut prévoir. Lu entre professionnels."
        rows={3}
        maxLength={300}
      />
      <p className="rang">
        <Button variant="primary" icon="save" name="intent" value="offer">
          Me proposer
        </Button>
        {mine && (
          <Button variant="quiet" name="intent" value="stop">
            Ne plus me proposer
          </Button>
        )}
      </p>
    </Form>
  );
}
