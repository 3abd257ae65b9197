import { redirect } from '@remix-run/node';
import { Form, type MetaFunction } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { signOut } from '#app/accounts/sign-out.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';

export const meta: MetaFunction = () => [{ title: 'Se déconnecter – RPBS' }];

export const loader = load(async ({ context }) => {
  if (context.actor.kind === 'visitor') throw redirect('/');
  return null;
});

export const action = submit(async ({ context }) => {
  const { cookie } = await signOut(context);
  const headers = cookie ? { 'Set-Cookie': cookie } : undefined;
  return redirectSaying('/', 'Vous êtes déconnecté de cet appareil.', headers);
});

export default function SignOutPage() {
  return (
    <EntryPage title="Se déconnecter" lead="Vos brouillons sont enregistrés.">
      <Form method="post" className="rang">
        <Button variant="primary" icon="log-out">
          Se déconnecter
        </Button>
        <LinkButton variant="quiet" to="/">
          Rester
        </LinkButton>
      </Form>
    </EntryPage>
  );
}
