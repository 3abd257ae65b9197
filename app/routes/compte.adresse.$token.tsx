import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { confirmEmailChange } from '#app/accounts/confirm-email-change.server.ts';
import { readEmailLink } from '#app/accounts/read-email-link.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Changement d’adresse – RPBS' }];

const purposes = ['confirmOldEmail', 'confirmNewEmail'] as const;
const said = {
  old: 'Adresse confirmée ; il reste l’ancienne.',
  new: 'Adresse confirmée ; il reste la nouvelle.',
  done: 'Adresse changée : connectez-vous désormais avec la nouvelle.',
};

export const loader = load(async ({ context, params }) => {
  try {
    return { link: await readEmailLink(context, { token: params.token ?? '', purposes }) };
  } catch (error) {
    if (error instanceof NotFound) return { link: null };
    throw error;
  }
});

export const action = submit(async ({ context, params }) => {
  const { waitingFor } = await confirmEmailChange(context, { token: params.token });
  const next = context.actor.kind === 'member' ? '/compte/adresse' : '/connexion';
  return redirectSaying(next, said[waitingFor ?? 'done']);
});

export default function ConfirmChangePage() {
  const { link } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  if (!link)
    return (
      <EntryPage title="Ce lien ne sert plus">
        <Notice tone="warning">
          <p>Il a déjà servi, ou il date de plus de deux jours.</p>
          <LinkButton variant="outline" to="/compte/adresse">
            Voir où en est le changement
          </LinkButton>
        </Notice>
      </EntryPage>
    );
  const isOld = link.purpose === 'confirmOldEmail';
  return (
    <EntryPage title="Confirmer le changement d’adresse">
      <Form method="post" className="pile">
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <Card className="pile">
          <p>
            Compte de <strong>{link.displayName}</strong>. Vous confirmez depuis{' '}
            {isOld ? 'l’adresse actuelle' : 'la nouvelle adresse'} ; le changement se fait quand les
            deux l’ont fait.
          </p>
          <Button variant="primary" icon="mail-check">
            Confirmer
          </Button>
        </Card>
      </Form>
    </EntryPage>
  );
}
