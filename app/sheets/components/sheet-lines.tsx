import { Link } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import type { ProjectState, SheetKind } from '#app/sheets/vocabulary.ts';
import { formatCount } from '#app/ui/format.ts';

import { ProjectStateBadge, SheetKindBadge } from './sheet-badges.tsx';

export type SheetLine = {
  slug: string;
  title: string;
  summary: string;
  kind: SheetKind | null;
  state: ProjectState | null;
  startLabel: string | null;
  replayCount: number;
};

/** A short list of published sheets, inside another page. */
export function SheetLines({ sheets }: { sheets: readonly SheetLine[] }) {
  return (
    <ul className="resultats">
      {sheets.map((sheet) => (
        <li key={sheet.slug} className="fiche-l fiche-l--simple">
          <div className="fiche-l__corps">
            <div className="fiche-l__tete">
              {sheet.state && <ProjectStateBadge state={sheet.state} />}
              {sheet.kind && <SheetKindBadge kind={sheet.kind} />}
              {sheet.startLabel && <span className="tres-petit doux">{sheet.startLabel}</span>}
            </div>
            <h3>
              <Link to={sheetAddress(sheet.slug)} prefetch="intent">
                {sheet.title}
              </Link>
            </h3>
            <p className="fiche-l__texte">{sheet.summary}</p>
            {sheet.replayCount > 0 && (
              <p className="fiche-l__lieu">
                Réalisé aussi par {formatCount(sheet.replayCount, 'bibliothèque', 'bibliothèques')}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
