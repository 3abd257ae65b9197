import { useNavigate } from '@remix-run/react';

import { searchAddress, type SearchView } from '#app/search/addresses.ts';
import { type SearchQuery, writeSearchQuery } from '#app/search/search-query.ts';
import { SearchBox } from '#app/ui/search-box.tsx';

/** The box, with the filters in force kept beside it. */
export function SearchHead({ query, view }: { query: SearchQuery; view: SearchView }) {
  const navigate = useNavigate();
  const kept = [...writeSearchQuery({ ...query, words: '', page: 1 })];
  return (
    <div className="recherche-tete">
      <h1 className="h1-page">Fiches projet</h1>
      <SearchBox
        action="/fiches"
        label="Chercher dans les fiches"
        defaultValue={query.words}
        suggestions={{
          source: '/fiches/suggestions',
          onChoose: ({ id, label }) =>
            navigate(
              id.startsWith('/') ? id : searchAddress({ ...query, words: label, page: 1 }, view),
            ),
        }}
      >
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {view === 'tableau' && <input type="hidden" name="vue" value={view} />}
      </SearchBox>
    </div>
  );
}
