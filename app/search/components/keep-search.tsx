import { feedAddress } from '#app/search/addresses.ts';
import type { SearchQuery } from '#app/search/search-query.ts';
import { Card } from '#app/ui/card.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** The search as it leaves: to be followed, or taken away. */
export function KeepSearch({ query }: { query: SearchQuery }) {
  return (
    <Card as="section" tone="hollow" className="garder" labelledBy="garder">
      <div>
        <h2 id="garder">Garder cette recherche</h2>
        <p className="petit">
          Suivez les nouvelles fiches qui y répondent dans un lecteur de flux, ou emportez la liste.
        </p>
      </div>
      <div className="rang">
        <a className="btn btn--contour" href={feedAddress(query, 'rss')}>
          <Icon name="rss" />
          Flux RSS
        </a>
        <a className="btn btn--contour" href={feedAddress(query, 'atom')}>
          <Icon name="rss" />
          Flux Atom
        </a>
        <a className="btn btn--contour" href={feedAddress(query, 'csv')} download>
          <Icon name="download" />
          Exporter (CSV)
        </a>
        <a className="btn btn--contour" href={feedAddress(query, 'geojson')} download>
          <Icon name="map-pinned" />
          Points (GeoJSON)
        </a>
      </div>
    </Card>
  );
}
