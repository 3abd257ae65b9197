import { Form, Link } from '@remix-run/react';

import {
  grantableRoles,
  memberStateLabels,
  memberStates,
  roleLabels,
} from '#app/accounts/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

export type MemberFilters = { q: string; etat: string; role: string; dept: string };

type MemberSearchProps = {
  filters: MemberFilters;
  departements: readonly { code: string; name: string }[];
};

/** The filters of the members, as a plain form whose address says the search. */
export function MemberSearch({ filters, departements }: MemberSearchProps) {
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <Form
      // A new search brings new boxes: what they hold is the address.
      key={JSON.stringify(filters)}
      method="get"
      action="/administration/membres"
      className="carte pile"
      aria-label="Chercher un membre"
    >
      <div className="grille grille--4">
        <TextField
          name="q"
          type="search"
          label="Nom, adresse ou bibliothèque"
          defaultValue={filters.q}
          autoComplete="off"
        />
        <SelectField
          name="etat"
          label="État"
          emptyChoice="Tous"
          defaultValue={filters.etat}
          choices={memberStates.map((value) => ({ value, label: memberStateLabels[value] }))}
        />
        <SelectField
          name="role"
          label="Rôle"
          emptyChoice="Tous"
          defaultValue={filters.role}
          choices={grantableRoles.map((value) => ({ value, label: roleLabels[value] }))}
        />
        {departements.length > 1 && (
          <SelectField
            name="dept"
            label="Département"
            emptyChoice="Tous"
            defaultValue={filters.dept}
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
        {isFiltered && <Link to="/administration/membres">Retirer les filtres</Link>}
      </div>
    </Form>
  );
}
