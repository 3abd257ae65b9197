import { Form } from '@remix-run/react';

import type { TourPage } from '#app/tours/read-tour.server.ts';
import { stopHalfLabels, stopKindLabels } from '#app/tours/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatExactEuros, formatFullDate } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Table } from '#app/ui/table.tsx';

/** Who receives, when, and what each pays: now, and if it received alone. */
export function StopList({ stops, whole }: Pick<TourPage, 'stops' | 'whole'>) {
  if (stops.length === 0)
    return (
      <EmptyState title="Aucune bibliothèque pour l’instant.">
        <p>Toutes se sont retirées.</p>
      </EmptyState>
    );
  return (
    <Table caption="Le calendrier et les parts" hideCaption className="tableau--pile">
      <thead>
        <tr>
          <th scope="col">Bibliothèque</th>
          <th scope="col">Quand</th>
          <th scope="col">Pour quoi</th>
          <th scope="col" className="num">
            Seule
          </th>
          <th scope="col" className="num">
            Sa part
          </th>
          <th scope="col">
            <HiddenText>Gestes</HiddenText>
          </th>
        </tr>
      </thead>
      <tbody>
        {stops.map((stop) => (
          <tr key={stop.id}>
            <th scope="row">{stop.libraryName}</th>
            <td data-l="Quand">
              {formatFullDate(stop.day)}, {stopHalfLabels[stop.half].toLocaleLowerCase('fr')}
            </td>
            <td data-l="Pour quoi">
              {stopKindLabels[stop.kind]}
              {stop.note && <span className="petit doux"> {stop.note}</span>}
            </td>
            <td className="num moitie" data-l="Seule">
              {formatExactEuros(stop.aloneInCents)}
            </td>
            <td className="num moitie" data-l="Sa part">
              <strong>{formatExactEuros(stop.partInCents)}</strong>
            </td>
            <td>
              {stop.hasSheet && <Badge tone="olive">Dans sa fiche</Badge>}
              {stop.can.leave && (
                <Form method="post">
                  <input type="hidden" name="intent" value="leave" />
                  <input type="hidden" name="stopId" value={stop.id} />
                  <Button variant="quiet" icon="x">
                    Retirer
                    <HiddenText>{` ${stop.libraryName}`}</HiddenText>
                  </Button>
                </Form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {whole && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              Total
            </th>
            <td className="num">{formatExactEuros(whole.total)}</td>
          </tr>
        </tfoot>
      )}
    </Table>
  );
}
