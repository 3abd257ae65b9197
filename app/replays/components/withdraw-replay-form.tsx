import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';

/** Takes the replay back; it no longer counts. */
export function WithdrawReplayForm() {
  return (
    <Form method="post" className="carte carte--creux pile">
      <h2>Retirer ce retour</h2>
      <p>Il ne comptera plus parmi les reprises de la fiche.</p>
      <Button variant="danger" icon="trash-2" name="intent" value="withdraw">
        Retirer ce retour
      </Button>
    </Form>
  );
}
