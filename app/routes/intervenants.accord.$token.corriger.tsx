import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { loadCleaner } from '#app/intake/load-cleaner.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { agreementAddress } from '#app/speakers/addresses.ts';
import { ProfileForm } from '#app/speakers/components/profile-form.tsx';
import { correctByLink } from '#app/speakers/correct-by-link.server.ts';
import { readAgreementForm } from '#app/speakers/read-speaker-form.server.ts';
import { speakerListNames } from '#app/speakers/speaker-form.ts';
import editorStyles from '#app/ui/styles/pages/editeur-riche.css?url';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: editorStyles },
];

export const meta: MetaFunction = () => [
  { title: 'Corriger ce qui est dit de vous – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  ...(await readAgreementForm(context, params.token ?? '')),
  token: params.token ?? '',
}));

export const action = submit(
  async ({ context, params, values }) => {
    const token = params.token ?? '';
    await correctByLink(context, { token, revision: values.revision, form: values });
    return redirectSaying(agreementAddress(token), 'Corrigé. Relisez, puis donnez votre accord.');
  },
  { lists: speakerListNames },
);

export default function AgreementCorrectionRoute() {
  const { form, choices, revision, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section">
      <h1 className="h1-page">Corriger ce qui est dit de vous</h1>
      <ProfileForm
        form={form}
        loadCleaner={loadCleaner}
        choices={choices}
        revision={revision}
        refusal={isRefusal(answer) ? answer : null}
        button="Enregistrer, puis relire"
        back={agreementAddress(token)}
        isSpeaker
      />
    </div>
  );
}
