import type { Context } from '#app/platform/context.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { admitTraveller } from './internal/admit-traveller.server.ts';
import { findTravellers } from './internal/find-travellers.server.ts';

/**
 * What I say of where I come out to teach, and lists to choose from.
 * @throws {NotSignedIn}; {NotFound} for who may not.
 */
export async function readTravelForm(context: Context) {
  const { db, clock } = context;
  const { userId } = await admitTraveller(db, context.actor);
  const [[mine], departements, { themes }] = await Promise.all([
    findTravellers(db, clock(), { userId }),
    listDepartements(context),
    listTerms({ db }),
  ]);
  return {
    mine: mine
      ? {
          communeCode: mine.communeCode,
          communeName: mine.place.name,
          radiusInKm: mine.radiusInKm,
          departementCodes: mine.departementCodes,
          themeIds: mine.themes.map(({ id }) => String(id)),
          startsOn: mine.startsOn,
          endsOn: mine.endsOn,
          note: mine.note,
          openUntil: mine.openUntil,
        }
      : null,
    departements: departements.map(({ code, name }) => ({
      value: code,
      label: `${name} (${code})`,
    })),
    themes: themes
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, label }) => ({ value: String(id), label })),
  };
}
export type TravelFormData = Awaited<ReturnType<typeof readTravelForm>>;
