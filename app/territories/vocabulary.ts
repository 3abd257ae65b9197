/** Where the centre of a commune comes from, the weakest first. */
export const territoryPointSources = ['gazetteer', 'official'] as const;

/** From the smallest to the largest. */
export const territoryKinds = ['commune', 'intercommunality', 'departement', 'region'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];
/** As written in addresses (`type=`). */
export const territoryKindSlugs: Record<TerritoryKind, string> = {
  commune: 'commune',
  intercommunality: 'epci',
  departement: 'departement',
  region: 'region',
};

/** The région that this network serves: what maps show first. Provence-Alpes-Côte d’Azur. */
export const homeRegionCode = '93';
