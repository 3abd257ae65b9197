import { Form } from '@remix-run/react';

import type { MapPage } from '#app/map/read-map-page.server.ts';
import { projectStateLabels, projectStates, projectStateSlugs } from '#app/sheets/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** The filters that people reach for on a map; the others are kept as they came. */
export function MapFilters({ map }: { map: MapPage }) {
  const { query, themes, audiences } = map;
  const shown = new Set(['q', 'theme', 'public', 'statut', 'page']);
  const kept = [...new URLSearchParams(map.search)].filter(([name]) => !shown.has(name));
  const options = (all: string, values: { slug: string; label: string }[]) => [
    { value: '', label: all },
    ...values.map(({ slug, label }) => ({ value: slug, label })),
  ];
  return (
    <details className="filtres tiroir">
      <summary>
        <Icon name="sliders-horizontal" />
        Filtrer
        <Icon name="chevron-down" />
      </summary>
      <Form method="get" className="filtres__corps grille grille--4" key={map.search}>
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <TextField name="q" label="Mots" type="search" defaultValue={query.words} />
        <SelectField
          name="theme"
          label="Thème"
          choices={options('Tous les thèmes', themes)}
          defaultValue={query.themes[0] ?? ''}
        />
        <SelectField
          name="public"
          label="Public"
          choices={options('Tous les publics', audiences)}
          defaultValue={query.audiences[0] ?? ''}
        />
        <SelectField
          name="statut"
          label="État du projet"
          choices={options(
            'Tous les états',
            projectStates.map((state) => ({
              slug: projectStateSlugs[state],
              label: projectStateLabels[state],
            })),
          )}
          defaultValue={query.states[0] ? projectStateSlugs[query.states[0]] : ''}
        />
        <div className="rang">
          <Button variant="primary" icon="search">
            Chercher
          </Button>
        </div>
      </Form>
    </details>
  );
}
