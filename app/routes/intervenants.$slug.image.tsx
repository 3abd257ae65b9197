import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest, InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { tooLargeSentence } from '#app/platform/multipart.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { PictureForm } from '#app/speakers/components/picture-form.tsx';
import { readPictureForm } from '#app/speakers/read-picture-form.server.ts';
import { removePicture } from '#app/speakers/remove-picture.server.ts';
import { setPicture } from '#app/speakers/set-picture.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Image d’un intervenant – RPBS' }];

export const loader = load(({ context, params }) =>
  readPictureForm(context, { slug: params.slug ?? '' }),
);

export const action = submit(
  async ({ context, params, values, files, tooLarge }) => {
    const slug = params.slug ?? '';
    switch (values.intent) {
      case 'save': {
        if (tooLarge.length) throw new InvalidInput({ file: [tooLargeSentence()] });
        const file = files.find(({ sizeInBytes }) => sizeInBytes > 0) ?? null;
        await setPicture(context, {
          slug,
          file,
          alt: String(values.alt ?? ''),
          credit: String(values.credit ?? ''),
        });
        return redirectSaying(speakerAddress(slug), 'Image enregistrée.');
      }
      case 'remove':
        await removePicture(context, { slug });
        return redirectSaying(speakerAddress(slug), 'Image retirée.');
      default:
        throw new BadRequest('Ce geste n’existe pas ici.');
    }
  },
  { acceptsFiles: true },
);

export default function SpeakerPictureRoute() {
  const { slug, name, picture } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: speakerAddress(slug), label: name },
        ]}
        current="Image"
      />
      <h1 className="h1-page">Image du profil</h1>
      <PictureForm speaker={{ slug, name, picture }} answer={useActionData<typeof action>()} />
    </div>
  );
}
