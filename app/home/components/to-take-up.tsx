import { Link } from '@remix-run/react';

import type { HomePage } from '#app/home/read-home.server.ts';
import { SheetCard } from '#app/sheets/components/sheet-card.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

/** Sheets for the next moment of the year; the most taken up while no moment has enough. */
export function ToTakeUp({ moment, sheets }: HomePage['toTakeUp']) {
  if (sheets.length === 0) return null;
  return (
    <section className="section" aria-labelledby="reprendre">
      <div className="titre-section">
        <h2 id="reprendre">{moment ? `À reprendre pour ${moment.label}` : 'Les plus reprises'}</h2>
        <Link className="lien-seul" to={moment ? moment.address : '/fiches'}>
          {moment ? `Les ${formatCount(moment.total, 'fiche', 'fiches')}` : 'Toutes les fiches'}{' '}
          <Icon name="arrow-right" />
        </Link>
      </div>
      <ul className="grille grille--3">
        {sheets.map((sheet) => (
          <SheetCard key={sheet.id} sheet={sheet} />
        ))}
      </ul>
    </section>
  );
}
