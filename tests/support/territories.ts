import { seedTerritories } from '#db/seed/territories.ts';

import type { Template } from './database.ts';

/** The whole country, as the house knows it from its packages: some seconds to write. */
export const wholeCountry: Template = {
  name: 'template_country',
  fill: ({ db }) => seedTerritories(db),
};
