import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { ratesAddress } from '#app/costs/addresses.ts';
import { RateForm } from '#app/costs/components/rate-form.tsx';
import { RatesTable } from '#app/costs/components/rates-table.tsx';
import type { SetCostRateInput } from '#app/costs/inputs.ts';
import { listCostRates } from '#app/costs/list-cost-rates.server.ts';
import { removeCostRate } from '#app/costs/remove-cost-rate.server.ts';
import { setCostRate } from '#app/costs/set-cost-rate.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Card } from '#app/ui/card.tsx';
import administrationStyles from '#app/ui/styles/pages/administration.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: administrationStyles }];

export const meta: MetaFunction = () => [{ title: 'Tarifs des venues – RPBS' }];

export const loader = load(async ({ context }) => ({ kinds: await listCostRates(context) }));

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'remove') {
    await removeCostRate(context, { rateId: values.rateId });
    return redirectSaying(ratesAddress, 'Tarif retiré\u00A0: le précédent s’applique.');
  }
  await setCostRate(context, values as SetCostRateInput);
  return redirectSaying(ratesAddress, 'Tarif enregistré.');
});

export default function RatesPage() {
  const { kinds } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <h1>Tarifs des venues</h1>
      <p className="chapo">
        Chaque tarif vaut à partir d’un jour, jusqu’au suivant&nbsp;: une venue passée garde le
        sien.
      </p>
      <Card as="section" className="pile" labelledBy="nouveau-tarif">
        <h2 id="nouveau-tarif">Nouveau tarif</h2>
        <RateForm refusal={refusal} />
      </Card>
      <h2>Tous les tarifs</h2>
      <RatesTable kinds={kinds} />
    </div>
  );
}
