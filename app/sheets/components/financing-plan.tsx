import type { SheetContent } from '#app/sheets/content.ts';
import { sayBalance } from '#app/sheets/say-sheet.ts';
import { totalsOf } from '#app/sheets/totals.ts';
import { formatExactEuros } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Table } from '#app/ui/table.tsx';

const amount = (inCents: number | null) => (inCents === null ? '–' : formatExactEuros(inCents));

const tenths = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

/** Expenses and fundings with their totals, each funding's share, and whether the plan holds. */
export function FinancingPlan({ content }: { content: SheetContent }) {
  const balance = sayBalance(content);
  return (
    <>
      {content.expenses.length > 0 && <Expenses content={content} />}
      {content.fundings.length > 0 && <Fundings content={content} />}
      {(balance || content.budgetNote) && (
        <p className="equilibre">
          <Icon name="scale" />
          <span>{[balance, content.budgetNote].filter(Boolean).join(' ')}</span>
        </p>
      )}
    </>
  );
}

function Expenses({ content }: { content: SheetContent }) {
  return (
    <Table caption="Dépenses">
      <thead>
        <tr>
          <th scope="col">Poste</th>
          <th scope="col" className="num">
            Montant
          </th>
        </tr>
      </thead>
      <tbody>
        {content.expenses.map(({ id, item, amountInCents }) => (
          <tr key={id}>
            <th scope="row">{item}</th>
            <td className="num">{amount(amountInCents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total des dépenses</th>
          <td className="num">{amount(totalsOf(content).expensesInCents)}</td>
        </tr>
      </tfoot>
    </Table>
  );
}

function Fundings({ content }: { content: SheetContent }) {
  const totals = totalsOf(content);
  return (
    <Table caption="Financements">
      <thead>
        <tr>
          <th scope="col">Financeur</th>
          <th scope="col" className="num">
            Prévu
          </th>
          <th scope="col" className="num">
            Obtenu
          </th>
          <th scope="col" className="num">
            Part
          </th>
        </tr>
      </thead>
      <tbody>
        {content.fundings.map(({ id, funder, foreseenInCents, obtainedInCents }) => (
          <tr key={id}>
            <th scope="row">{funder}</th>
            <td className="num">{amount(foreseenInCents)}</td>
            <td className="num">{amount(obtainedInCents)}</td>
            <td className="num">
              {tenths.format((totals.shareInTenthsOfPercent[id] ?? 0) / 1000)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td className="num">{amount(totals.foreseenInCents)}</td>
          <td className="num">{amount(totals.obtainedInCents)}</td>
          <td className="num">{tenths.format(1)}</td>
        </tr>
      </tfoot>
    </Table>
  );
}
