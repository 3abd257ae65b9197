import { Form } from '@remix-run/react';

import type { VisitReckoning } from '#app/costs/read-visit-cost.server.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

type PlanFormProps = {
  cost: NonNullable<VisitReckoning['cost']>;
  sheets: { sheetId: string; title: string }[];
  refusal: ReturnType<typeof readRefusal>;
  /** Who comes, where it is known. */
  who: string;
};

/** Drops the amounts into the financing plan of one of my sheets. */
export function PlanForm({ cost, sheets, refusal, who }: PlanFormProps) {
  const { fieldErrors, formErrors, typed } = refusal;
  const isShared = cost.shares.length > 1;
  return (
    <Card as="section" tone="hollow" className="pile" labelledBy="plan" id="dans-une-fiche">
      <h2 id="plan" className="h-cote">
        Dans une fiche
      </h2>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      {sheets.length === 0 ? (
        <p>
          Commencez une fiche, puis revenez ici par l’adresse de cette page&nbsp;: tout y est gardé.
        </p>
      ) : (
        <Form method="post" className="pile" noValidate>
          <SelectField
            name="sheetId"
            label="Ajouter au plan de financement de"
            emptyChoice="Choisir une de mes fiches"
            choices={sheets.map(({ sheetId, title }) => ({
              value: sheetId,
              label: title || 'Sans titre',
            }))}
            defaultValue={typed('sheetId') ?? ''}
            error={fieldErrors.sheetId}
          />
          <TextField
            name="who"
            label="Qui vient"
            maxLength={80}
            defaultValue={typed('who') ?? who}
            error={fieldErrors.who}
          />
          {isShared ? (
            <>
              <SelectField
                name="carrier"
                label="La fiche est celle de"
                choices={cost.shares.map(({ name }, i) => ({ value: String(i), label: name }))}
                defaultValue={typed('carrier') ?? '0'}
                error={fieldErrors.carrier}
              />
              <RadioGroup
                name="takes"
                label="Elle prend en charge"
                choices={[
                  { value: 'part', label: 'Sa part' },
                  { value: 'whole', label: 'Tout, les autres lui versent la leur' },
                ]}
                defaultValue={typed('takes') ?? 'part'}
                error={fieldErrors.takes}
              />
            </>
          ) : (
            <>
              <input type="hidden" name="carrier" value="0" />
              <input type="hidden" name="takes" value="part" />
            </>
          )}
          <p>
            <Button variant="outline" icon="plus">
              Ajouter au plan
            </Button>
          </p>
        </Form>
      )}
    </Card>
  );
}
