/** How I am told of things. */
export const alertSettingsAddress = '/compte/alertes';
