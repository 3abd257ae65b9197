import { Link } from '@remix-run/react';

import type { News } from '#app/home/news.ts';
import { sayDeed, sayOccasion } from '#app/home/say-news.ts';
import { feedAddress } from '#app/search/addresses.ts';
import { emptyQuery } from '#app/search/search-query.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Motif } from '#app/ui/motif.tsx';
import { motifLooks } from '#app/vocabularies/motif-look.ts';

type NewsFeedProps = {
  items: News[];
  /** Of whose news these are; null for the whole région. */
  departement: { value: string; label: string } | null;
  /** ISO instant. */
  now: string;
};

/** « Du neuf » : what happened last, here or in the whole région. */
export function NewsFeed({ items, departement, now }: NewsFeedProps) {
  const query = { ...emptyQuery, departements: departement ? [departement.value] : [] };
  return (
    <section aria-labelledby="neuf">
      <div className="titre-section">
        <h2 id="neuf">Du neuf {departement ? `: ${departement.label}` : 'dans la région'}</h2>
        <a className="lien-seul" href={feedAddress(query, 'rss')}>
          <Icon name="rss" /> Suivre en RSS
        </a>
      </div>
      <ul className="fil-neuf filet">
        {items.map((item) => (
          <NewsItem key={`${item.kind} ${item.slug} ${item.at}`} item={item} now={new Date(now)} />
        ))}
      </ul>
      <p className="suite">
        <Link
          className="lien-seul"
          to={`/fiches?${departement ? `dept=${departement.value}&` : ''}tri=recent`}
        >
          Toutes les fiches, les plus récentes d’abord <Icon name="arrow-right" />
        </Link>
      </p>
    </section>
  );
}

function NewsItem({ item, now }: { item: News; now: Date }) {
  const look = item.motif ? motifLooks[item.motif] : ({ icon: 'file-text' } as const);
  return (
    <li className="neuf">
      <Motif {...look} />
      <div>
        <p className="petit doux">{sayOccasion(item, now)}</p>
        <h3>
          <Link to={sheetAddress(item.slug)}>{item.title}</Link>
        </h3>
        <p className="petit">{sayDeed(item)}</p>
      </div>
    </li>
  );
}
