import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { parseSearchQuery } from '#app/search/query.ts';
import { searchSheets } from '#app/search/search-sheets.server.ts';
import { SheetCard } from '#app/sheets/components/sheet-card.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PillLink, Pills } from '#app/ui/pill.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import styles from '#app/ui/styles/pages/accueil.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction = () => [
  { title: 'RPBS, Réseau Partage Bib Sud' },
  {
    name: 'description',
    content: 'Ce qu’une bibliothèque du Sud a déjà fait, la vôtre peut le reprendre.',
  },
];

const newestShown = 6;
const themesShown = 3;

export const loader = load(async ({ context }) => {
  const { query } = parseSearchQuery(new URLSearchParams());
  const { items, total, facets } = await searchSheets(context, { query });
  const themes = (facets.theme ?? []).toSorted((a, b) => b.count - a.count).slice(0, themesShown);
  return { newest: items.slice(0, newestShown), total, themes };
});

export default function Home() {
  const { newest, total, themes } = useLoaderData<typeof loader>();
  return (
    <>
      <section className="heros">
        <div className="conteneur heros__texte">
          <h1>Une idée, une adresse.</h1>
          <p className="heros__chapo">
            Ce qu’une bibliothèque du Sud a déjà fait, la vôtre peut le reprendre&nbsp;:{' '}
            {formatCount(total, 'fiche', 'fiches')} à votre main.
          </p>
          <SearchBox
            action="/fiches"
            label="Chercher une idée"
            placeholder="Les étoiles, une conteuse…"
          />
          <div className="heros__pistes section">
            <Pills label="Thèmes les plus partagés">
              {themes.map(({ value, label }) => (
                <li key={value}>
                  <PillLink to={`/fiches?theme=${value}`}>{label}</PillLink>
                </li>
              ))}
            </Pills>
          </div>
        </div>
      </section>
      <section className="conteneur section" aria-labelledby="neuf">
        <div className="titre-section">
          <h2 id="neuf">Du neuf dans la région</h2>
          <Link className="lien-seul" to="/fiches?tri=recent">
            Toutes les fiches <Icon name="arrow-right" />
          </Link>
        </div>
        <ul className="grille grille--3">
          {newest.map((sheet) => (
            <SheetCard key={sheet.id} sheet={sheet} />
          ))}
        </ul>
      </section>
    </>
  );
}
