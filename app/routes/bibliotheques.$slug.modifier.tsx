import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { librariesAddress, libraryAddress } from '#app/libraries/addresses.ts';
import { LibraryForm } from '#app/libraries/components/library-form.tsx';
import { LibraryStory } from '#app/libraries/components/library-story.tsx';
import type { LibraryInput } from '#app/libraries/inputs.ts';
import { readLibraryForm } from '#app/libraries/read-library-form.server.ts';
import { updateLibrary } from '#app/libraries/update-library.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import libraryStyles from '#app/ui/styles/pages/bibliotheques.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: libraryStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Modifier${data ? ` ${data.displayName}` : ''} – Bibliothèques – RPBS` },
];

export const loader = load(({ context, params }) =>
  readLibraryForm(context, { slug: params.slug ?? '' }),
);

export const action = submit(
  async ({ context, params, values }) => {
    const { slug } = await updateLibrary(context, {
      ...(values as LibraryInput),
      slug: params.slug ?? '',
    });
    return redirectSaying(libraryAddress(slug), 'Page enregistrée.');
  },
  { lists: ['equipment'] },
);

export default function EditLibraryRoute() {
  const { slug, displayName, values, equipment, changes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur">
      <Breadcrumb
        crumbs={[
          { to: librariesAddress, label: 'Bibliothèques' },
          { to: libraryAddress(slug), label: displayName },
        ]}
        current="Modifier"
      />
      <h1 className="h1-page">Modifier la page</h1>
      <p className="biblio-tete__lieu">{displayName}</p>
      <LibraryForm
        slug={slug}
        values={values}
        equipment={equipment}
        refusal={isRefusal(answer) ? answer : null}
      />
      <LibraryStory changes={changes} />
    </div>
  );
}
