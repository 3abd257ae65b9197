import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { checkIn } from '#app/attendance/check-in.server.ts';
import { CheckInForm } from '#app/attendance/components/check-in-form.tsx';
import { RemoteSigning } from '#app/attendance/components/remote-signing.tsx';
import { listRemoteSittings } from '#app/attendance/list-remote-sittings.server.ts';
import { signRemotely } from '#app/attendance/sign-remotely.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { myRegistrationsAddress } from '#app/registrations/addresses.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/emargement.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Je suis là – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, url }) => {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  return {
    code: url.searchParams.get('code')?.slice(0, 40) ?? '',
    sittings: await listRemoteSittings(context),
  };
});

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'sign') {
    await signRemotely(context, { ...values, token: undefined });
    return redirectSaying(myRegistrationsAddress, 'C’est signé\u00A0: vous êtes présent·e.');
  }
  await checkIn(context, { code: values.code });
  return redirectSaying(myRegistrationsAddress, 'C’est noté\u00A0: vous êtes présent·e.');
});

/** The code leads here; nothing is noted before the button is pressed. */
export default function CheckInRoute() {
  const { code, sittings } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: trainingsAddress, label: 'Formations' }]} current="Je suis là" />
      <h1 className="h1-page">Noter ma présence</h1>
      <CheckInForm code={code} refusal={refusal} />
      <RemoteSigning sittings={sittings} refusal={refusal} />
      <p className="petit doux">
        Sans compte, prenez le lien «&nbsp;Le jour venu, noter ma présence&nbsp;» du courriel de
        votre place.
      </p>
    </div>
  );
}
