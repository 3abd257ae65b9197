import type { HomePage } from '#app/home/read-home.server.ts';
import { RegisterSearchBox } from '#app/search/components/register-search-box.tsx';
import { formatCount } from '#app/ui/format.ts';
import { PillLink, Pills } from '#app/ui/pill.tsx';

import { Transect } from './transect.tsx';

const hintsShown = 3;

/** The promise, the search box, and the country it is about. */
export function Hero({ total, themes }: Pick<HomePage, 'total' | 'themes'>) {
  return (
    <section className="heros" aria-labelledby="promesse">
      <div className="conteneur heros__texte">
        <h1 id="promesse">Une idée, une adresse.</h1>
        <p className="heros__chapo">
          Ce qu’une bibliothèque du Sud a déjà fait, la vôtre peut le reprendre&nbsp;:{' '}
          {formatCount(total, 'fiche', 'fiches')}, par celles et ceux qui les ont vécues.
        </p>
        <RegisterSearchBox label="Chercher une idée" placeholder="Les étoiles, une conteuse…" />
        <div className="pastilles heros__pistes">
          <span className="petit">Souvent partagé&nbsp;:</span>
          <Pills label="Thèmes les plus partagés">
            {themes.slice(0, hintsShown).map(({ value, label }) => (
              <li key={value}>
                <PillLink to={`/fiches?theme=${value}`}>{label}</PillLink>
              </li>
            ))}
          </Pills>
        </div>
      </div>
      <Transect />
    </section>
  );
}
