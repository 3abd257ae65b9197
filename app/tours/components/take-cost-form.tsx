import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { TourPage } from '#app/tours/read-tour.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatExactEuros, formatFullDate } from '#app/ui/format.ts';

type TakeCostFormProps = {
  stops: TourPage['stops'];
  sheets: { sheetId: string; title: string }[];
  refusal: ReturnType<typeof readRefusal>;
};

/** My library's part, into the financing plan of one of my sheets. */
export function TakeCostForm({ stops, sheets, refusal }: TakeCostFormProps) {
  const mine = stops.filter(({ can, hasSheet }) => can.takeCost && !hasSheet);
  if (mine.length === 0) return null;
  const { fieldErrors, typed } = refusal;
  return (
    <Card as="section" tone="hollow" className="pile" labelledBy="ma-part">
      <h2 id="ma-part" className="h-cote">
        Votre part dans une fiche
      </h2>
      {sheets.length === 0 ? (
        <p>Commencez une fiche&nbsp;: vous y ajouterez votre part d’ici.</p>
      ) : (
        <Form method="post" className="pile" noValidate>
          <input type="hidden" name="intent" value="take" />
          <SelectField
            name="stopId"
            label="Part"
            choices={mine.map(({ id, day, partInCents }) => ({
              value: id,
              label: `${formatFullDate(day)}\u00A0: ${formatExactEuros(partInCents)}`,
            }))}
            defaultValue={typed('stopId') ?? mine[0]?.id}
            error={fieldErrors.stopId}
          />
          <SelectField
            name="sheetId"
            label="Plan de financement de"
            emptyChoice="Choisir une de mes fiches"
            choices={sheets.map(({ sheetId, title }) => ({
              value: sheetId,
              label: title || 'Sans titre',
            }))}
            defaultValue={typed('sheetId') ?? ''}
            error={fieldErrors.sheetId}
          />
          <p>
            <Button variant="outline" icon="plus">
              Ajouter ma part
            </Button>
          </p>
        </Form>
      )}
    </Card>
  );
}
