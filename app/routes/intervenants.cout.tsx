import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';

import { addToFinancingPlan } from '#app/costs/add-to-financing-plan.server.ts';
import { CostForm } from '#app/costs/components/cost-form.tsx';
import { CostResult } from '#app/costs/components/cost-result.tsx';
import { PlanForm } from '#app/costs/components/plan-form.tsx';
import type { AddToPlanInput } from '#app/costs/inputs.ts';
import { parseCostQuery } from '#app/costs/query.ts';
import { readVisitCost } from '#app/costs/read-visit-cost.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { listMySheets } from '#app/sheets/list-my-sheets.server.ts';
import { speakersAddress } from '#app/speakers/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import costStyles from '#app/ui/styles/pages/cout.css?url';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: costStyles },
];

export const meta: MetaFunction = () => [{ title: 'Ce que coûte une venue – RPBS' }];

export const loader = load(async ({ context, url }) => {
  const { query, problems } = parseCostQuery(url.searchParams);
  const reckoning = await readVisitCost(context, query, problems);
  const sheets = await listMySheets(context);
  return {
    reckoning,
    sheets: sheets
      .filter(({ status }) => status !== 'archived')
      .map(({ sheetId, title }) => ({ sheetId, title })),
  };
});

export const action = submit(async ({ context, values, url }) => {
  const { query } = parseCostQuery(url.searchParams);
  const { slug } = await addToFinancingPlan(context, query, values as AddToPlanInput);
  return redirectSaying(`${sheetAddress(slug)}/modifier`, 'Ajouté au plan de financement.');
});

export default function CostPage() {
  const { reckoning, sheets } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  const [address] = useSearchParams();
  const typed = (name: string) => address.get(name) ?? undefined;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[{ to: speakersAddress, label: 'Intervenants' }]}
        current="Ce que coûte une venue"
      />
      <h1 className="h1-page">Ce que coûte une venue</h1>
      <p className="chapo">
        Rémunération, contribution, trajet et séjour d’un auteur ou d’une intervenante, et la part
        de chacune quand plusieurs bibliothèques se groupent.
      </p>
      {reckoning.query.who && (
        <p>
          Pour la venue de <strong>{reckoning.query.who}</strong>.
        </p>
      )}
      <ErrorSummary fieldErrors={reckoning.fieldErrors} />
      <div className="deux-tiers">
        {/* Fields follow the address, whichever way it changed. */}
        <CostForm key={address.toString()} reckoning={reckoning} typed={typed} />
        <div className="pile pile--large">
          <CostResult reckoning={reckoning} />
          {reckoning.cost && (
            <PlanForm
              cost={reckoning.cost}
              sheets={sheets}
              refusal={refusal}
              who={reckoning.query.who}
            />
          )}
        </div>
      </div>
    </div>
  );
}
