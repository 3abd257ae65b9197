import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';

type RemovalFormProps = {
  /** The gesture, and what it is called. */
  intent: 'remove' | 'refuse';
  label: string;
  /** What goes with it. */
  children: string;
};

/** Folded, with what goes: one press too many must not undo years. */
export function RemovalForm({ intent, label, children }: RemovalFormProps) {
  return (
    <details className="carte">
      <summary>{label}</summary>
      <Form method="post" className="pile" aria-label={label}>
        <p>{children}</p>
        <p>
          <Button variant="danger" icon="trash-2" name="intent" value={intent}>
            {label}
          </Button>
        </p>
      </Form>
    </details>
  );
}
