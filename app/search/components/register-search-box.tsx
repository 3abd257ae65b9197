import { useNavigate } from '@remix-run/react';

import { searchAddress, type SearchView } from '#app/search/addresses.ts';
import { emptyQuery, type SearchQuery, writeSearchQuery } from '#app/search/search-query.ts';
import { SearchBox } from '#app/ui/search-box.tsx';

type RegisterSearchBoxProps = {
  label: string;
  placeholder?: string;
  /** The search in force, whose filters are kept. */
  query?: SearchQuery;
  view?: SearchView;
};

/** The box that searches the sheets, with what it offers while somebody types. */
export function RegisterSearchBox({
  label,
  placeholder,
  query = emptyQuery,
  view = 'liste',
}: RegisterSearchBoxProps) {
  const navigate = useNavigate();
  const kept = [...writeSearchQuery({ ...query, words: '', page: 1 })];
  return (
    <SearchBox
      action="/fiches"
      label={label}
      placeholder={placeholder}
      defaultValue={query.words}
      suggestions={{
        source: '/fiches/suggestions',
        // A sheet's id is its address; words are searched.
        onChoose: (chosen) =>
          navigate(
            chosen.id.startsWith('/')
              ? chosen.id
              : searchAddress({ ...query, words: chosen.label, page: 1 }, view),
          ),
      }}
    >
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {view === 'tableau' && <input type="hidden" name="vue" value={view} />}
    </SearchBox>
  );
}
