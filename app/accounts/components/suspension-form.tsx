import { Form } from '@remix-run/react';

import type { Refusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';

type SuspensionFormProps = { isSuspended: boolean; refusal: Refusal | null };

/** Closes the door of a member with the reason that they will read, or opens it again. */
export function SuspensionForm({ isSuspended, refusal }: SuspensionFormProps) {
  if (isSuspended)
    return (
      <Form method="post" preventScrollReset>
        <Button variant="outline" icon="lock-open" name="intent" value="reinstate">
          Rouvrir le compte
        </Button>
      </Form>
    );
  return (
    <Form method="post" className="pile" preventScrollReset noValidate>
      <TextAreaField
        name="reason"
        label="Raison"
        help="La personne lira cette phrase dans un message. Ses fiches publiées restent."
        required
        maxLength={500}
        rows={3}
        defaultValue={String(refusal?.values.reason ?? '')}
        error={refusal?.refused.fields.reason}
      />
      <Button variant="danger" icon="lock" name="intent" value="suspend">
        Suspendre le compte
      </Button>
    </Form>
  );
}
