import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { requestAddress, requestsAddress } from '#app/training-requests/addresses.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import { AlikeList, BeginForm } from '#app/training-requests/components/alike-step.tsx';
import { AskForm } from '#app/training-requests/components/ask-form.tsx';
import { findAlike } from '#app/training-requests/find-alike.server.ts';
import type { AskInput } from '#app/training-requests/inputs.ts';
import { readRequestForm } from '#app/training-requests/read-request-form.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/formations.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Demander – Formations – RPBS' }];

export const loader = load(async ({ context, url: { searchParams } }) => {
  const begun = {
    themeId: searchParams.get('themeId')?.slice(0, 10) ?? '',
    title: searchParams.get('title')?.slice(0, 140) ?? '',
  };
  return {
    form: await readRequestForm(context, null),
    begun,
    alike: await findAlike(context, begun),
  };
});

export const action = submit(async ({ context, values }) => {
  const { requestId } = await askForTraining(context, values as AskInput);
  return redirectSaying(requestAddress(requestId), 'Votre demande est affichée.');
});

export default function NewRequestRoute() {
  const { form, begun, alike } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  const isRefused = refusal.typed('clientKey') !== undefined;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: requestsAddress, label: 'Demandes' },
        ]}
        current="Demander"
      />
      <h1 className="h1-page">Demander une formation</h1>
      {!alike && !isRefused ? (
        <BeginForm themes={form.themes} begun={begun} />
      ) : (
        <>
          {alike && !isRefused && <AlikeList alike={alike} />}
          <section className="pile" aria-labelledby="ma-demande">
            <h2 id="ma-demande">Votre demande</h2>
            <AskForm {...form} begun={begun} refusal={refusal} />
          </section>
        </>
      )}
    </div>
  );
}
