import { type MetaFunction, useActionData } from '@remix-run/react';

import { libraryFormAddress, registerAddress } from '#app/libraries/addresses.ts';
import { addLibrary } from '#app/libraries/add-library.server.ts';
import { IdentityForm } from '#app/libraries/components/identity-form.tsx';
import { canKeepRegister } from '#app/libraries/policy.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction = () => [{ title: 'Ajouter une bibliothèque – RPBS' }];

export const loader = load(async ({ context: { actor } }) => {
  if (actor.kind === 'visitor') throw new NotSignedIn();
  if (!canKeepRegister(actor)) throw new NotFound();
  return null;
});

export const action = submit(async ({ context, values }) => {
  const { slug } = await addLibrary(context, values);
  return redirectSaying(libraryFormAddress(slug), 'Bibliothèque ajoutée. Complétez sa page.');
});

export default function AddLibraryRoute() {
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb crumbs={[{ to: registerAddress, label: 'Bibliothèques' }]} current="Ajouter" />
      <h1>Ajouter une bibliothèque</h1>
      <p className="chapo">
        Celles du registre du ministère arrivent par l’import&nbsp;: n’ajoutez que ce qui lui
        manque, un point lecture, une annexe, un lieu partenaire.
      </p>
      <IdentityForm values={null} refusal={isRefusal(answer) ? answer : null} />
    </div>
  );
}
