import { writeCents } from '#app/sheets/sheet-form.ts';
import { totalsOf } from '#app/sheets/totals.ts';
import { formatDecimal } from '#app/ui/format.ts';

import { BoundText } from './bound-fields.tsx';
import { EditCard } from './edit-section.tsx';
import { useEditor } from './editor-context.ts';
import { RowTable } from './row-table.tsx';

const euros = (cents: number) => `${writeCents(cents)}\u00A0€`;

/** Expenses and the financing plan; the totals follow what is typed. */
export function BudgetSection() {
  const { content } = useEditor();
  const totals = totalsOf(content);
  return (
    <EditCard id="budget" title="Budget" visibility="budget">
      <RowTable
        list="expenses"
        caption="Dépenses"
        addLabel="Ajouter une dépense"
        columns={[
          { name: 'item', label: 'Dépense' },
          { name: 'amountInCents', label: 'Montant', isAmount: true },
        ]}
      >
        <Totals entries={[['Dépenses', euros(totals.expensesInCents ?? 0)]]} />
      </RowTable>
      <RowTable
        list="fundings"
        caption="Plan de financement"
        addLabel="Ajouter un financement"
        columns={[
          { name: 'funder', label: 'Financeur' },
          { name: 'foreseenInCents', label: 'Prévu', isAmount: true },
          { name: 'obtainedInCents', label: 'Obtenu', isAmount: true },
        ]}
      >
        <Totals
          entries={[
            ['Prévu', euros(totals.foreseenInCents)],
            ['Obtenu', euros(totals.obtainedInCents)],
          ]}
          missingInCents={totals.missingInCents}
        />
      </RowTable>
      <Shares />
      <BoundText
        name="budgetNote"
        label="Note sur le budget"
        maxLength={600}
        help="Ce que les chiffres ne disent pas : hors salaires, matériel déjà là…"
      />
    </EditCard>
  );
}

type TotalsProps = { entries: readonly [string, string][]; missingInCents?: number | null };

function Totals({ entries, missingInCents = null }: TotalsProps) {
  return (
    <dl className="totaux">
      {entries.map(([label, amount]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
      {missingInCents !== null && missingInCents > 0 && (
        <div className="totaux__ecart">
          <dt>Reste à trouver</dt>
          <dd>{euros(missingInCents)}</dd>
        </div>
      )}
      {missingInCents !== null && missingInCents < 0 && (
        <div>
          <dt>Financé en plus</dt>
          <dd>{euros(-missingInCents)}</dd>
        </div>
      )}
    </dl>
  );
}

/** Who pays which part, once there are several. */
function Shares() {
  const { content } = useEditor();
  const { shareInTenthsOfPercent } = totalsOf(content);
  const named = content.fundings.filter(({ id }) => shareInTenthsOfPercent[id]);
  if (named.length < 2) return null;
  const words = named.map(
    ({ id, funder }) =>
      `${funder || 'Sans nom'} ${formatDecimal((shareInTenthsOfPercent[id] ?? 0) / 10)}\u00A0%`,
  );
  return <p className="petit doux">Parts : {words.join(', ')}.</p>;
}
