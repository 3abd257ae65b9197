import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { checkIn } from '#app/attendance/check-in.server.ts';
import { CheckInForm } from '#app/attendance/components/check-in-form.tsx';
import { NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { myRegistrationsAddress } from '#app/registrations/addresses.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction = () => [
  { title: 'Je suis là – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, url }) => {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  return { code: url.searchParams.get('code')?.slice(0, 40) ?? '' };
});

export const action = submit(async ({ context, values }) => {
  await checkIn(context, { code: values.code });
  return redirectSaying(myRegistrationsAddress, 'C’est noté\u00A0: vous êtes présent·e.');
});

/** The code leads here; nothing is noted before the button is pressed. */
export default function CheckInRoute() {
  const { code } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: trainingsAddress, label: 'Formations' }]} current="Je suis là" />
      <h1 className="h1-page">Noter ma présence</h1>
      <CheckInForm code={code} refusal={refusal} />
      <p className="petit doux">
        Sans compte, prenez le lien «&nbsp;Le jour venu, noter ma présence&nbsp;» du courriel de
        votre place.
      </p>
    </div>
  );
}
