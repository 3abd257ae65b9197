import { Form } from '@remix-run/react';

import { requestFormAddress } from '#app/training-requests/addresses.ts';
import type { RequestPage } from '#app/training-requests/read-request.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';

/** Corrects a request, keeps it open, closes it: each for who may. */
export function KeeperForms({ page }: { page: RequestPage }) {
  const { request, mayCorrect, mayClose } = page;
  if (!mayCorrect && !mayClose) return null;
  return (
    <Form method="post" className="rang" aria-label="Tenir la demande">
      {mayCorrect && (
        <>
          <LinkButton variant="outline" icon="pencil" to={requestFormAddress(request.id)}>
            Corriger
          </LinkButton>
          <Button variant="outline" name="intent" value="keep-open">
            Garder ouverte un an
          </Button>
        </>
      )}
      {mayClose && (
        <Button variant="quiet" name="intent" value="close">
          {mayCorrect ? 'Fermer la demande' : 'Retirer cette demande'}
        </Button>
      )}
    </Form>
  );
}
