import { Link } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import { sayThemeAndDate, sayWhere } from '#app/sheets/say-summary.ts';
import type { SheetLine } from '#app/sheets/sheet-summary.ts';

import { Highlighted } from './highlighted.tsx';
import { ProjectStateBadge } from './sheet-badges.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetPicture } from './sheet-picture.tsx';

/** A sheet in a list of results: the link of its title covers the row. */
export function SheetRow({ sheet }: { sheet: SheetLine }) {
  return (
    <li className="fiche-l">
      <SheetPicture sheet={sheet} />
      <div className="fiche-l__corps">
        <div className="fiche-l__tete">
          {sheet.state && <ProjectStateBadge state={sheet.state} />}
          <span className="tres-petit doux">{sayThemeAndDate(sheet)}</span>
        </div>
        <h3>
          <Link to={sheetAddress(sheet.slug)}>
            <Highlighted segments={sheet.titleSegments} />
          </Link>
        </h3>
        <p className="fiche-l__lieu">{sayWhere(sheet)}</p>
        {sheet.excerpt.length > 0 && (
          <p className="fiche-l__texte">
            <Highlighted segments={sheet.excerpt} />
          </p>
        )}
      </div>
      <div className="fiche-l__faits">
        <SheetFacts sheet={sheet} />
      </div>
    </li>
  );
}
