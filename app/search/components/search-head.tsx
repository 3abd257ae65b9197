import type { SearchView } from '#app/search/addresses.ts';
import type { SearchQuery } from '#app/search/search-query.ts';

import { RegisterSearchBox } from './register-search-box.tsx';

/** The box, with the filters in force kept beside it. */
export function SearchHead({ query, view }: { query: SearchQuery; view: SearchView }) {
  return (
    <div className="recherche-tete">
      <h1 className="h1-page">Fiches projet</h1>
      <RegisterSearchBox label="Chercher dans les fiches" query={query} view={view} />
    </div>
  );
}
