import { Form } from '@remix-run/react';

import { registerAddress } from '#app/libraries/addresses.ts';
import { libraryKindLabels, libraryKinds } from '#app/libraries/vocabulary.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

type IdentityFormProps = {
  /** What the register holds; null for a library to add. */
  values: { name: string; kind: string; commune: string; communeCode: string } | null;
  refusal: Refusal | null;
};

/** What makes a library that one and no other: name, kind, commune. */
export function IdentityForm({ values, refusal }: IdentityFormProps) {
  const fields = refusal?.refused.fields ?? {};
  const typed = refusal?.values ?? values ?? { kind: 'library' };
  const read = (name: 'name' | 'kind' | 'commune' | 'communeCode') => {
    const value = (typed as Record<string, string | string[] | undefined>)[name];
    return typeof value === 'string' ? value : '';
  };
  const whole = refusal && Object.keys(fields).length === 0 ? [refusal.refused.message] : null;
  return (
    <Form method="post" className="pile" noValidate>
      <ErrorSummary fieldErrors={fields} formErrors={whole} />
      <TextField
        name="name"
        label="Nom"
        help="Comme il est écrit sur la porte. La commune s’ajoute d’elle-même quand le nom ne la dit pas."
        required
        maxLength={160}
        defaultValue={read('name')}
        error={fields.name}
      />
      <SelectField
        name="kind"
        label="Ce qu’elle est"
        defaultValue={read('kind')}
        choices={libraryKinds.map((value) => ({ value, label: libraryKindLabels[value] }))}
        error={fields.kind}
      />
      <Combobox
        name="commune"
        idName="communeCode"
        id="champ-commune"
        label="Commune"
        required
        source="/suggestions/communes"
        defaultValue={read('commune')}
        defaultId={read('communeCode')}
        error={fields.commune}
      />
      <div className="rang">
        <Button variant="primary" icon={values ? 'save' : 'plus'} name="intent" value="save">
          {values ? 'Enregistrer' : 'Ajouter la bibliothèque'}
        </Button>
        <LinkButton variant="quiet" to={registerAddress}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
