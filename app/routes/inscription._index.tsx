import { redirect } from '@remix-run/node';
import { Link, type MetaFunction, useActionData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { SignUpForm } from '#app/accounts/components/sign-up-form.tsx';
import { findLibraryChoice } from '#app/accounts/find-library-choice.server.ts';
import { signUp } from '#app/accounts/sign-up.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { Card } from '#app/ui/card.tsx';

export const meta: MetaFunction = () => [
  { title: 'Rejoindre le réseau – RPBS' },
  {
    name: 'description',
    content:
      'Bibliothécaires, bénévoles et partenaires des bibliothèques de la région\u00A0: un compte pour lire, écrire et adapter.',
  },
];

export const loader = load(async ({ context }) => {
  if (context.actor.kind === 'member') throw redirect('/compte');
  return null;
});

export const action = submit(
  async ({ context, values, clientAddress }) => {
    const { libraryId, choices } = await findLibraryChoice(context, values);
    try {
      await signUp(context, { ...values, libraryId, clientAddress });
    } catch (error) {
      if (error instanceof InvalidInput && choices) error.suggestions = { libraryId: choices };
      throw error;
    }
    return redirect('/inscription/envoyee');
  },
  { secrets: ['password'] },
);

export default function SignUpPage() {
  const answer = useActionData<typeof action>();
  return (
    <EntryPage
      title="Rejoindre le réseau"
      lead="Pour les bibliothécaires et bénévoles des bibliothèques de la région, et leurs partenaires."
      aside={
        <>
          <Card tone="hollow" className="pile">
            <h2>Et ensuite ?</h2>
            <ol>
              <li>Vous confirmez votre adresse par le lien reçu.</li>
              <li>Vous lisez tout, et écrivez vos brouillons, aussitôt.</li>
              <li>
                Une personne de votre bibliothèque, ou qui suit votre département, répond de vous :
                vos fiches peuvent être publiées.
              </li>
            </ol>
          </Card>
          <p>
            Déjà membre ? <Link to="/connexion">Se connecter</Link>
          </p>
        </>
      }
    >
      <SignUpForm answer={answer} />
    </EntryPage>
  );
}
