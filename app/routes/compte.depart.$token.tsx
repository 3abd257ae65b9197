import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { contestDeparture } from '#app/accounts/contest-departure.server.ts';
import { readEmailLink } from '#app/accounts/read-email-link.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Départ signalé – RPBS' }];

export const loader = load(async ({ context, params }) => {
  try {
    const purposes = ['contestDeparture'] as const;
    return { link: await readEmailLink(context, { token: params.token ?? '', purposes }) };
  } catch (error) {
    if (error instanceof NotFound) return { link: null };
    throw error;
  }
});

export const action = submit(async ({ context, params }) => {
  const { libraryName } = await contestDeparture(context, { token: params.token });
  const next = context.actor.kind === 'member' ? '/compte' : '/connexion';
  return redirectSaying(
    next,
    `C’est noté\u00A0: vous travaillez toujours là${libraryName ? ` (${libraryName})` : ''}.`,
  );
});

export default function ContestDeparturePage() {
  const { link } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  if (!link)
    return (
      <EntryPage title="Ce lien ne sert plus">
        <Notice tone="warning">
          <p>Il a déjà servi, ou il date de plus de trente jours.</p>
          <LinkButton variant="outline" to="/compte">
            Choisir ma bibliothèque
          </LinkButton>
        </Notice>
      </EntryPage>
    );
  return (
    <EntryPage title="Vous travaillez toujours là&nbsp;?">
      <Form method="post" className="pile">
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <Card className="pile">
          <p>
            Compte de <strong>{link.displayName}</strong>. On a signalé votre départ de la
            bibliothèque. Si c’est une erreur, tout revient comme avant&nbsp;: votre bibliothèque,
            votre profil, votre rôle.
          </p>
          <Button variant="primary" icon="undo-2">
            Je travaille toujours là
          </Button>
        </Card>
      </Form>
    </EntryPage>
  );
}
