import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import {
  keptLibraryAddress,
  libraryAddress,
  libraryFormAddress,
  registerAddress,
} from '#app/libraries/addresses.ts';
import { closeLibrary } from '#app/libraries/close-library.server.ts';
import { IdentityForm } from '#app/libraries/components/identity-form.tsx';
import { readKeptLibrary } from '#app/libraries/read-kept-library.server.ts';
import { renameLibrary } from '#app/libraries/rename-library.server.ts';
import { reopenLibrary } from '#app/libraries/reopen-library.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { formatDate } from '#app/ui/format.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.displayName ?? 'Bibliothèque'} – Registre – RPBS` },
];

export const loader = load(({ context, params }) =>
  readKeptLibrary(context, { slug: params.slug ?? '' }),
);

/** Each gesture, and what the page says once it is done. */
const gestures = {
  save: [renameLibrary, 'Enregistré\u00A0: ses fiches suivent.'],
  close: [closeLibrary, 'Bibliothèque fermée.'],
  reopen: [reopenLibrary, 'Bibliothèque rouverte.'],
} as const;

export const action = submit(async ({ context, params, values }) => {
  const intent = String(values.intent ?? 'save');
  if (!Object.hasOwn(gestures, intent)) throw new BadRequest();
  const [deed, words] = gestures[intent as keyof typeof gestures];
  const slug = params.slug ?? '';
  await deed(context, { ...values, slug });
  return redirectSaying(keptLibraryAddress(slug), words);
});

export default function KeptLibraryRoute() {
  const { slug, displayName, registerCode, closedAt, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[{ to: registerAddress, label: 'Bibliothèques' }]}
        current={displayName}
      />
      <h1>{displayName}</h1>
      <p className="rang">
        <LinkButton variant="outline" icon="eye" to={libraryAddress(slug)}>
          Voir sa page
        </LinkButton>
        <LinkButton variant="outline" icon="pencil-line" to={libraryFormAddress(slug)}>
          Horaires, contact, équipe
        </LinkButton>
      </p>
      <Card as="section" className="pile" labelledBy="identite">
        <h2 id="identite">Nom et lieu</h2>
        <p className="petit doux">
          {registerCode
            ? `Code ${registerCode} du registre du ministère\u00A0: les imports suivants laisseront le nom que vous écrivez ici.`
            : 'Ajoutée à la main\u00A0: un import qui l’apporte la reconnaîtra à son nom et à sa commune.'}
        </p>
        <IdentityForm values={values} refusal={isRefusal(answer) ? answer : null} />
      </Card>
      <Card as="section" className="pile" labelledBy="fermeture">
        <h2 id="fermeture">{closedAt ? `Fermée le ${formatDate(closedAt)}` : 'Fermeture'}</h2>
        <p>
          {closedAt
            ? 'Elle n’apparaît plus dans les recherches ni dans les choix. Sa page et ses fiches restent.'
            : 'Fermée, elle quitte les recherches et les choix. Sa page, ses fiches et ses membres restent.'}
        </p>
        <Form method="post">
          <Button
            variant={closedAt ? 'outline' : 'danger'}
            icon={closedAt ? 'lock-open' : 'lock'}
            name="intent"
            value={closedAt ? 'reopen' : 'close'}
          >
            {closedAt ? 'Rouvrir la bibliothèque' : 'Fermer la bibliothèque'}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
