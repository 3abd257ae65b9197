import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { myRegistrationsAddress } from '#app/registrations/addresses.ts';
import { OverlapNotice } from '#app/registrations/components/overlap-notice.tsx';
import { RegisterForm } from '#app/registrations/components/register-form.tsx';
import type { RegisterInput } from '#app/registrations/inputs.ts';
import { readRegisterForm } from '#app/registrations/read-register-form.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';
import { sayFirstsBefore } from '#app/registrations/say-firsts-before.ts';
import type { RegistrationState } from '#app/registrations/vocabulary.ts';
import { trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { sayDays, sayPlaces, sayWhere } from '#app/trainings/say-session.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Notice } from '#app/ui/notice.tsx';

const done: Partial<Record<RegistrationState, string>> = {
  registered: 'Votre place est confirmée.',
  agreement: 'Votre demande est envoyée, une place vous est gardée.',
  waiting: 'Vous êtes en liste d’attente.',
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `S’inscrire\u00A0: ${data?.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(({ context, params }) =>
  readRegisterForm(context, { slug: params.slug, sessionId: params.id }),
);

export const action = submit(async ({ context, values, params }) => {
  const answers = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('answers.') ? [[name.slice('answers.'.length), [value].flat()[0] ?? '']] : [],
  );
  const { state } = await registerForSession(context, {
    ...values,
    answers: Object.fromEntries(answers) as Record<string, string>,
    sessionId: params.id,
    slug: params.slug,
  } as unknown as RegisterInput);
  return redirectSaying(myRegistrationsAddress, done[state] ?? 'Vous étiez déjà inscrit·e.');
});

export default function RegisterRoute() {
  const data = useLoaderData<typeof loader>();
  const { training, session, isOpen, mayRegister, waitsUntil } = data;
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="S’inscrire"
      />
      <h1 className="h1-page">S’inscrire</h1>
      <p className="chapo">
        {`${training.title}, ${sayWhere(session)}, ${sayDays(session)}. ${sayPlaces(session)}.`}
      </p>
      {!mayRegister && (
        <Notice tone="warning">
          S’inscrire demande qu’un collègue se soit porté garant de vous.
        </Notice>
      )}
      <OverlapNotice overlaps={data.overlaps} />
      {waitsUntil ? (
        <Notice>{sayFirstsBefore(waitsUntil)}</Notice>
      ) : isOpen ? (
        <RegisterForm {...data} refusal={refusal} />
      ) : (
        <Notice>Les inscriptions à cette session ne sont pas ouvertes.</Notice>
      )}
    </div>
  );
}
