import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { loadCleaner } from '#app/intake/load-cleaner.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { ProfileForm } from '#app/speakers/components/profile-form.tsx';
import { correctSpeaker } from '#app/speakers/correct-speaker.server.ts';
import { readSpeakerForm } from '#app/speakers/read-speaker-form.server.ts';
import { speakerListNames } from '#app/speakers/speaker-form.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import editorStyles from '#app/ui/styles/pages/editeur-riche.css?url';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: editorStyles },
];

export const meta: MetaFunction = () => [{ title: 'Corriger un intervenant – RPBS' }];

export const loader = load(({ context, params }) =>
  readSpeakerForm(context, { slug: params.slug ?? '' }),
);

export const action = submit(
  async ({ context, params, values }) => {
    const { slug } = await correctSpeaker(context, {
      slug: params.slug ?? '',
      revision: values.revision,
      form: values,
    });
    return redirectSaying(speakerAddress(slug), 'Profil corrigé.');
  },
  { lists: speakerListNames },
);

export default function CorrectSpeakerRoute() {
  const { slug, name, form, choices, revision, isAgreed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: speakerAddress(slug), label: name },
        ]}
        current="Corriger"
      />
      <h1 className="h1-page">Corriger un profil</h1>
      <ProfileForm
        form={form}
        loadCleaner={loadCleaner}
        choices={choices}
        revision={revision}
        refusal={isRefusal(answer) ? answer : null}
        button="Enregistrer"
        back={speakerAddress(slug)}
        isSpeaker={isAgreed}
      />
    </div>
  );
}
