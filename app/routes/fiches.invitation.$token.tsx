import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { load, signInAddress, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { acceptInvitation } from '#app/sheets/accept-invitation.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { readInvitation } from '#app/sheets/read-invitation.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';

export const meta: MetaFunction = () => [
  { title: 'Écrire une fiche ensemble – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params, url }) => ({
  ...(await readInvitation(context, params.token ?? '')),
  signInAddress: context.actor.kind === 'member' ? null : signInAddress(url),
}));

export const action = submit(async ({ context, params }) => {
  const { slug } = await acceptInvitation(context, params.token ?? '');
  return redirectSaying(`${sheetAddress(slug)}/modifier`, 'Vous écrivez cette fiche.');
});

export default function InvitationRoute() {
  const { inviter, title, signInAddress: address } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <h1 className="h1-page">{inviter} vous invite à écrire une fiche</h1>
      <p className="chapo">« {title} »</p>
      {address ? (
        <p className="rang">
          <LinkButton to={address} variant="primary" icon="log-in">
            Se connecter
          </LinkButton>
          <LinkButton to={address.replace('/connexion', '/inscription')} variant="outline">
            Créer un compte
          </LinkButton>
        </p>
      ) : (
        <Form method="post">
          <Button variant="primary" icon="pencil-line">
            Écrire la fiche ensemble
          </Button>
        </Form>
      )}
    </div>
  );
}
