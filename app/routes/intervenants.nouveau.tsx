import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { loadCleaner } from '#app/intake/load-cleaner.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { addSpeaker } from '#app/speakers/add-speaker.server.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { ProfileForm } from '#app/speakers/components/profile-form.tsx';
import { readNewSpeakerForm } from '#app/speakers/read-speaker-form.server.ts';
import { readSpeakerForm, speakerListNames } from '#app/speakers/speaker-form.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import editorStyles from '#app/ui/styles/pages/editeur-riche.css?url';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: editorStyles },
];

export const meta: MetaFunction = () => [{ title: 'Ajouter un intervenant – RPBS' }];

export const loader = load(({ context }) => readNewSpeakerForm(context));

export const action = submit(
  async ({ context, values }) => {
    const { slug } = await addSpeaker(context, {
      ...readSpeakerForm(values),
      isSomebodyElse: values.isSomebodyElse === 'oui',
    });
    return redirectSaying(speakerAddress(slug), 'Proposition enregistrée, courriel envoyé.');
  },
  { lists: speakerListNames },
);

export default function NewSpeakerRoute() {
  const { form, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section">
      <Breadcrumb crumbs={[{ to: speakersAddress, label: 'Intervenants' }]} current="Ajouter" />
      <h1 className="h1-page">Ajouter un intervenant</h1>
      <p className="chapo">
        Un nom, une discipline, un courriel suffisent. La personne lit ce que vous dites d’elle,
        complète, accepte ou refuse{'\u00A0'}: d’ici là, seuls les professionnels voient son nom, sa
        discipline et comment lui écrire. Sans réponse, tout s’efface au bout de trente jours.
      </p>
      <ProfileForm
        form={form}
        loadCleaner={loadCleaner}
        choices={choices}
        revision={null}
        refusal={isRefusal(answer) ? answer : null}
        button="Proposer et demander l’accord"
        back={speakersAddress}
      />
    </div>
  );
}
