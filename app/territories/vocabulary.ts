/** Where the centre of a commune comes from, the weakest first. */
export const territoryPointSources = ['gazetteer', 'official'] as const;
