import { redirect } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { SignUpForm } from '#app/accounts/components/sign-up-form.tsx';
import { findLibraryChoice } from '#app/accounts/find-library-choice.server.ts';
import { readInvitationLink } from '#app/accounts/read-invitation-link.server.ts';
import { signUp } from '#app/accounts/sign-up.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Votre invitation – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => {
  if (context.actor.kind === 'member') throw redirect('/compte');
  return readInvitationLink(context, { token: params.token ?? '' });
});

export const action = submit(
  async ({ context, params, values, clientAddress }) => {
    await readInvitationLink(context, { token: params.token ?? '' });
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

export default function InvitationPage() {
  const given = useLoaderData<typeof loader>();
  return (
    <EntryPage
      title="Bienvenue dans le réseau"
      lead={`${given.inviter ?? 'Le réseau'} vous invite, pour\u00A0: ${given.libraryName ?? 'votre bibliothèque'}.`}
      aside={
        <p>
          Déjà membre&nbsp;? <Link to="/connexion">Se connecter</Link>
        </p>
      }
    >
      <SignUpForm answer={useActionData<typeof action>()} given={given} />
    </EntryPage>
  );
}
