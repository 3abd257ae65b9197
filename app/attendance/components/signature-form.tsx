import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

import { SignaturePad } from './signature-pad.tsx';

type SignatureFormProps = {
  refusal: ReturnType<typeof readRefusal>;
  /** Hidden fields of the page that shows it. */
  hidden?: Readonly<Record<string, string>>;
  /** What is said under the button. */
  children: ReactNode;
};

/** Somebody signs: with a finger, or by typing their name. */
export function SignatureForm({
  refusal: { fieldErrors, typed },
  hidden = {},
  children,
}: SignatureFormProps) {
  const isHydrated = useHydrated();
  return (
    <Form method="post" className="carte pile" noValidate reloadDocument>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isHydrated && (
        <>
          <p>Signez dans le cadre, avec le doigt ou la souris.</p>
          <SignaturePad
            name="strokes"
            label="Cadre où signer. Au clavier, tapez votre nom plus bas."
          />
        </>
      )}
      <details open={!isHydrated || typed('typedName') !== undefined}>
        <summary>Signer en tapant son nom</summary>
        <div className="pile">
          <TextField
            name="typedName"
            label="Prénom et nom"
            defaultValue={typed('typedName')}
            error={fieldErrors.typedName}
            autoComplete="off"
          />
          <CheckboxField
            name="certifies"
            value="oui"
            label="Je certifie être présent·e."
            defaultChecked={typed('certifies') === 'oui'}
            error={fieldErrors.certifies}
          />
        </div>
      </details>
      <p>
        <Button variant="primary" icon="check" large>
          Signer
        </Button>
      </p>
      <p className="petit doux">{children}</p>
    </Form>
  );
}
