/** The title of a sheet; while one is written, its title may be missing for a time. */
export const sayTitle = (title: string) => title.trim() || 'Fiche sans titre';
