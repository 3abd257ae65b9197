import { Form } from '@remix-run/react';

import type { CostRates } from '#app/costs/list-cost-rates.server.ts';
import { sayRate } from '#app/costs/say-rate.ts';
import { rateWords } from '#app/costs/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Table } from '#app/ui/table.tsx';

/** All rates, past and to come; one set by mistake may be taken away. */
export function RatesTable({ kinds }: { kinds: CostRates }) {
  return (
    <Table caption="Tarifs" hideCaption className="tableau--pile">
      <thead>
        <tr>
          <th scope="col">Tarif</th>
          <th scope="col" className="num">
            Montant
          </th>
          <th scope="col">Depuis</th>
          <th scope="col">Source</th>
          <th scope="col">
            <HiddenText>Gestes</HiddenText>
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.flatMap(({ kind, rates }) =>
          rates.map(({ id, amount, appliesFrom, source, sourceUrl, isInForce }) => (
            <tr key={id}>
              <th scope="row">{rateWords[kind].label}</th>
              <td className="num" data-l="Montant">
                {sayRate(kind, amount)}
              </td>
              <td data-l="Depuis">
                <span className="rang rang--serre">
                  {formatDate(appliesFrom)}
                  {isInForce && <Badge tone="olive">En vigueur</Badge>}
                </span>
              </td>
              <td data-l="Source">
                {sourceUrl ? (
                  <a href={sourceUrl} rel="noreferrer">
                    {source}
                  </a>
                ) : (
                  source
                )}
              </td>
              <td>
                <RemoveRate
                  id={id}
                  what={`${rateWords[kind].label}, depuis le ${formatDate(appliesFrom)}`}
                />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}

function RemoveRate({ id, what }: { id: string; what: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="rateId" value={id} />
      <Button variant="quiet" icon="trash-2">
        Retirer<HiddenText> {what}</HiddenText>
      </Button>
    </Form>
  );
}
