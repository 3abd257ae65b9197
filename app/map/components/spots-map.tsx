import { Link } from '@remix-run/react';

import { placeSpots, type Spot } from '#app/map/place-spots.ts';
import type { RegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import { DrawnDepartements, viewBoxOf } from './drawn-region.tsx';

type SpotsMapProps = {
  drawing: RegionDrawing;
  label: string;
  spots: readonly Spot[];
  /** Codes of the départements to bring out. */
  highlighted?: readonly string[];
  /** « 3 intervenants à Manosque, Forcalquier ». */
  say: (count: number, names: string) => string;
  /** Where a mark leads, by the codes of its spots. */
  to: (codes: string[]) => string;
  listId: string;
};

const mostNames = 3;

/** Where the things of a list are. Its marks are links that need no script; the list says the same. */
export function SpotsMap(props: SpotsMapProps) {
  const { drawing, label, spots, highlighted, say, to, listId } = props;
  const marks = placeSpots(spots, drawing.frame);
  if (marks.length === 0 || drawing.departements.length === 0) return null;
  return (
    <section className="plan plan--intervenants" id="carte" aria-label={label} tabIndex={-1}>
      <a className="evitement evitement--local" href={`#${listId}`}>
        Passer la carte, aller à la liste
      </a>
      <div className="plan__cadre">
        <svg className="plan__fond" viewBox={viewBoxOf(drawing)} aria-hidden="true">
          <DrawnDepartements departements={drawing.departements} highlighted={highlighted} />
        </svg>
        <ul className="plan__points">
          {marks.map(({ codes, names, count, left, top }) => {
            const others = names.length - mostNames;
            const places = names.slice(0, mostNames).join(', ') + (others > 0 ? '…' : '');
            return (
              <li key={codes.join(' ')} style={{ left: `${left}%`, top: `${top}%` }}>
                <Link className="grappe" to={to(codes)} title={say(count, places)}>
                  <b aria-hidden="true">{count}</b>
                  <HiddenText>{say(count, places)}</HiddenText>
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
