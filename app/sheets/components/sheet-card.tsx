import { Link } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import { sayWhere } from '#app/sheets/say-summary.ts';
import type { SheetSummary } from '#app/sheets/sheet-summary.ts';

import { ProjectStateBadge } from './sheet-badges.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetPicture } from './sheet-picture.tsx';

/** A sheet as a card of a grid (`<ul className="grille grille--3">`). */
export function SheetCard({ sheet }: { sheet: SheetSummary }) {
  return (
    <li className="fiche-c">
      <SheetPicture sheet={sheet} />
      <div className="fiche-c__corps">
        <div>{sheet.state && <ProjectStateBadge state={sheet.state} />}</div>
        <h3>
          <Link to={sheetAddress(sheet.slug)}>{sheet.title}</Link>
        </h3>
        <p className="petit doux">{sayWhere(sheet)}</p>
        <SheetFacts sheet={sheet} />
      </div>
    </li>
  );
}
