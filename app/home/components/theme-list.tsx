import { Link } from '@remix-run/react';

import type { HomePage } from '#app/home/read-home.server.ts';
import { formatCount } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

/** « Par thème » : the themes with most sheets, and how many each has. */
export function ThemeList({ themes }: Pick<HomePage, 'themes'>) {
  if (themes.length === 0) return null;
  return (
    <section aria-labelledby="themes">
      <div className="titre-section">
        <h2 id="themes">Par thème</h2>
        <Link className="lien-seul" to="/fiches">
          Tous les filtres <Icon name="arrow-right" />
        </Link>
      </div>
      <ul className="filet themes">
        {themes.map(({ value, label, count }) => (
          <li key={value}>
            <Link to={`/fiches?theme=${value}`}>{label}</Link>
            <span className="petit doux">{formatCount(count, 'fiche', 'fiches')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
