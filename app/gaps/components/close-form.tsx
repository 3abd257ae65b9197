import { Form } from '@remix-run/react';

import { closeReasonLabels } from '#app/gaps/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';

/** Ends a notice before its day: who looks says how; a referent takes it away. */
export function CloseForm({ isMine }: { isMine: boolean }) {
  const reasons = isMine ? (['found', 'dropped'] as const) : (['moderated'] as const);
  return (
    <Form method="post" className="rang" aria-label="Clore la recherche">
      <input type="hidden" name="intent" value="close" />
      {reasons.map((reason) => (
        <Button key={reason} variant="outline" name="reason" value={reason}>
          {reason === 'moderated' ? 'Retirer cette recherche' : closeReasonLabels[reason]}
        </Button>
      ))}
    </Form>
  );
}
