/** The reckoning of what a coming costs; its query is what was filled in. */
export const costAddress = '/intervenants/cout';
/** Where administrators keep the rates. */
export const ratesAddress = '/administration/tarifs';
