import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { askLink } from '#app/speakers/ask-link.server.ts';
import { readSpeaker } from '#app/speakers/read-speaker.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

export const meta: MetaFunction = () => [
  { title: 'Recevoir un lien vers votre profil – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => {
  const { speaker } = await readSpeaker(context, { slug: params.slug ?? '' });
  return { name: speaker.name, slug: speaker.slug };
});

export const action = submit(async ({ context, params, values }) => {
  const slug = params.slug ?? '';
  await askLink(context, { slug, email: String(values.email ?? '') });
  return redirectSaying(
    speakerAddress(slug),
    'Si cette adresse est celle du profil, un lien vient d’y partir.',
  );
});

export default function AskLinkRoute() {
  const { name, slug } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: speakerAddress(slug), label: name },
        ]}
        current="Recevoir un lien"
      />
      <h1 className="h1-page">Recevoir un lien vers votre profil</h1>
      <p className="chapo">
        Il vous permet de corriger ce qui est dit de vous, ou de le retirer, sans compte.
      </p>
      <Form method="post" className="pile" noValidate>
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <TextField
          name="email"
          label="Votre courriel"
          help="Celui auquel le réseau vous a écrit, ou celui du profil."
          type="email"
          required
          autoComplete="email"
          error={fieldErrors.email}
          defaultValue={typed('email')}
        />
        <p>
          <Button variant="primary" icon="send">
            Recevoir le lien
          </Button>
        </p>
      </Form>
    </div>
  );
}
