import { Form, Link } from '@remix-run/react';

import { registerAddress } from '#app/libraries/addresses.ts';
import type { RegisterPage } from '#app/libraries/list-register.server.ts';
import { registerStateLabels, registerStates } from '#app/libraries/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

/** The filters of the register, as a plain form whose address says the search. */
export function RegisterSearch({
  filters,
  departements,
}: Pick<RegisterPage, 'filters' | 'departements'>) {
  const { q, state, departementCode } = filters;
  return (
    <Form
      // A new search brings new boxes: what they hold is the address.
      key={JSON.stringify(filters)}
      method="get"
      action={registerAddress}
      className="carte pile"
      aria-label="Chercher une bibliothèque"
    >
      <div className="grille grille--3">
        <TextField
          name="q"
          type="search"
          label="Nom, commune ou code postal"
          defaultValue={q}
          autoComplete="off"
        />
        <SelectField
          name="etat"
          label="État"
          defaultValue={state}
          choices={registerStates.map((value) => ({ value, label: registerStateLabels[value] }))}
        />
        {departements.length > 1 && (
          <SelectField
            name="dept"
            label="Département"
            emptyChoice="Tous"
            defaultValue={departementCode}
            choices={departements.map(({ code, name }) => ({
              value: code,
              label: `${code} – ${name}`,
            }))}
          />
        )}
      </div>
      <div className="rang">
        <Button variant="primary" icon="search">
          Chercher
        </Button>
        {(q || state !== 'open' || departementCode) && (
          <Link to={registerAddress}>Retirer les filtres</Link>
        )}
      </div>
    </Form>
  );
}
