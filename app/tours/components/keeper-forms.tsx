import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { TourPage } from '#app/tours/read-tour.server.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';

import { PlanFields } from './plan-fields.tsx';

type KeeperFormsProps = {
  page: TourPage;
  departements: { code: string; name: string }[];
  refusal: ReturnType<typeof readRefusal>;
};

/** For who keeps the tour: change it, close it before its day, call it off. */
export function KeeperForms({ page, departements, refusal }: KeeperFormsProps) {
  const { typed, fieldErrors } = refusal;
  return (
    <section className="pile" aria-labelledby="tenir">
      <h2 id="tenir">Tenir la tournée</h2>
      <details className="carte" open={typed('intent') === 'change'}>
        <summary>Changer les dates, la zone et les coûts</summary>
        <Form method="post" className="pile" noValidate>
          <input type="hidden" name="intent" value="change" />
          <PlanFields refusal={refusal} departements={departements} standing={page} />
          <p>
            <Button variant="primary" icon="save">
              Enregistrer la tournée
            </Button>
          </p>
        </Form>
      </details>
      {page.state === 'open' && (
        <Form method="post">
          <input type="hidden" name="intent" value="close" />
          <Button variant="outline" icon="lock">
            Clore maintenant
          </Button>
        </Form>
      )}
      <details className="carte" open={typed('intent') === 'cancel'}>
        <summary>Annuler la tournée</summary>
        <Form method="post" className="pile" noValidate>
          <input type="hidden" name="intent" value="cancel" />
          <TextField
            name="reason"
            label="Raison, envoyée à chacune"
            required
            maxLength={300}
            defaultValue={typed('reason') ?? ''}
            error={fieldErrors.reason}
          />
          <p>
            <Button variant="danger" icon="circle-x">
              Annuler la tournée
            </Button>
          </p>
        </Form>
      </details>
    </section>
  );
}
