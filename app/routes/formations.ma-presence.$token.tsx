import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { checkIn } from '#app/attendance/check-in.server.ts';
import { CheckInForm } from '#app/attendance/components/check-in-form.tsx';
import { RemoteSigning } from '#app/attendance/components/remote-signing.tsx';
import { listRemoteSittings } from '#app/attendance/list-remote-sittings.server.ts';
import { signRemotely } from '#app/attendance/sign-remotely.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { readAttendLink } from '#app/registrations/read-attend-link.server.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';
import styles from '#app/ui/styles/pages/emargement.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Ma présence – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  place: await readAttendLink(context, params.token ?? ''),
  sittings: await listRemoteSittings(context, params.token ?? ''),
}));

export const action = submit(async ({ context, params, values }) => {
  const token = params.token ?? '';
  const { training } = await readAttendLink(context, token);
  if (values.intent === 'sign') {
    await signRemotely(context, { ...values, token });
    return redirectSaying(
      trainingAddress(training.slug),
      'C’est signé\u00A0: vous êtes présent·e.',
    );
  }
  await checkIn(context, { code: values.code, token });
  return redirectSaying(trainingAddress(training.slug), 'C’est noté\u00A0: vous êtes présent·e.');
});

/** Who has no account says that they are there. */
export default function AttendLinkRoute() {
  const { place, sittings } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">Noter ma présence</h1>
      <p className="chapo">{`${place.training.title}, ${place.days}. Pour ${place.personName}.`}</p>
      <CheckInForm code="" refusal={refusal} />
      <RemoteSigning sittings={sittings} refusal={refusal} />
    </div>
  );
}
