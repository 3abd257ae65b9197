import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { type GrantableRole, roleLabels } from '#app/accounts/vocabulary.ts';
import { readRefusal, type Refusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SelectField } from '#app/ui/field.tsx';

import { LibraryField } from './library-field.tsx';

type GrantFormsProps = {
  member: { libraryId: string | null; libraryName: string | null; departementCode: string | null };
  departements: readonly { code: string; name: string }[];
  /** Every role, or that of library referent only. */
  mayGrantAll: boolean;
  refusal: Refusal | null;
};

/** One form for each role that this keeper may give: none asks for what its role does not need. */
export function GrantForms({ member, departements, mayGrantAll, refusal }: GrantFormsProps) {
  const { fieldErrors, suggestions, typed } = readRefusal(refusal);
  return (
    <>
      <GrantForm granted="libraryReferent" button="Nommer référent·e de la bibliothèque">
        <LibraryField
          label="Bibliothèque"
          mayBeNone={false}
          choices={suggestions.libraryId ?? null}
          typed={typed('library') ?? member.libraryName ?? ''}
          chosenId={typed('library') ? typed('libraryId') : (member.libraryId ?? undefined)}
          error={fieldErrors.libraryId}
        />
      </GrantForm>
      {mayGrantAll && (
        <>
          <GrantForm granted="territoryReferent" button="Nommer référent·e de ce département">
            <SelectField
              name="departementCode"
              label="Département"
              emptyChoice="Choisissez"
              defaultValue={member.departementCode ?? ''}
              choices={departements.map(({ code, name }) => ({
                value: code,
                label: `${code} – ${name}`,
              }))}
              error={fieldErrors.departementCode}
            />
          </GrantForm>
          <GrantForm granted="administrator" button="Nommer à l’administration">
            <p>L’administration voit et règle tout, dans tout le réseau.</p>
          </GrantForm>
        </>
      )}
    </>
  );
}

type GrantFormProps = { granted: GrantableRole; button: string; children: ReactNode };

function GrantForm({ granted, button, children }: GrantFormProps) {
  return (
    <Card>
      <Form method="post" className="pile" preventScrollReset>
        <h3>{roleLabels[granted]}</h3>
        {children}
        <input type="hidden" name="role" value={granted} />
        <Button variant="outline" icon="user-plus" name="intent" value="grant">
          {button}
        </Button>
      </Form>
    </Card>
  );
}
