import { NotFound } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';

/** What the API does not know, said as the API says things. */
const refuse = api(() =>
  Promise.reject(new NotFound('Cette adresse n’existe pas dans l’API. Voir /api/v1/openapi.json.')),
);
export const loader = refuse;
export const action = refuse;
