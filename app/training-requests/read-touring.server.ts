import { eq } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { admitProfessional } from './internal/admit-professional.ts';
import { findTravellers } from './internal/find-travellers.server.ts';
import { planStops } from './internal/plan-stops.server.ts';
import { canDeclare } from './policy.ts';
import type { TouringQuery } from './touring-query.ts';
import { teaches } from './travel.ts';

/**
 * Who comes out to teach, by theme and département; for who organises, stops for a theme in the order
 * of a route from a commune, else from that of their library.
 * @throws {NotSignedIn}; {NotFound} for who is no professional.
 */
export async function readTouring(
  context: Context,
  input: { query: TouringQuery; problems?: AddressProblem[] },
) {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const problems = [...(input.problems ?? [])];
  const query = { ...input.query };
  const refuse = (name: string, value: string, message: string) =>
    problems.push({ name, value, message });
  const named = query.place ? await findCommunesNamed({ db }, query.place) : [];
  if (query.place && named.length !== 1)
    refuse('lieu', query.place, 'Choisissez une commune de la liste, ou écrivez son nom entier.');
  query.commune ??= named.length === 1 && named[0] ? named[0].code : null;
  query.place = '';
  const [{ themes }, departements, organisers, travellers, [asked], [home]] = await Promise.all([
    listTerms({ db }),
    listDepartements(context),
    listOrganisers(context),
    findTravellers(db, clock()),
    query.commune ? db.select().from(communes).where(eq(communes.code, query.commune)) : [],
    actor.libraryId
      ? db
          .select({ commune: communes })
          .from(libraries)
          .innerJoin(communes, eq(communes.code, libraries.communeCode))
          .where(eq(libraries.id, actor.libraryId))
      : [],
  ]);
  const theme = themes.find(({ slug }) => slug === query.theme) ?? null;
  if (query.theme && !theme) refuse('theme', query.theme, 'Ce thème n’existe pas.');
  if (query.commune && !asked) refuse('commune', query.commune, 'Cette commune n’existe pas.');
  query.theme = theme?.slug ?? null;
  const start = asked ?? home?.commune ?? null;
  const organises = organisers.length > 0;
  const stops =
    organises && theme && start?.latitude != null && start.longitude !== null
      ? await planStops(db, {
          themeId: theme.id,
          start: { latitude: start.latitude, longitude: start.longitude },
          radiusInKm: query.radiusInKm,
          now: clock(),
        })
      : null;
  const { departement } = query;
  return {
    query,
    problems,
    trainers: travellers
      .filter(
        (trainer) =>
          (!theme || teaches(trainer, theme.id)) &&
          (!departement ||
            trainer.departementCodes.includes(departement) ||
            trainer.place.departementCode === departement),
      )
      .map(({ userId, ...trainer }) => ({ ...trainer, isMine: userId === actor.userId })),
    themes: themes
      .filter(({ isRetired }) => !isRetired)
      .map(({ slug, label }) => ({ value: slug, label })),
    departements: departements.map(({ code, name }) => ({
      value: code,
      label: `${name} (${code})`,
    })),
    theme: theme ? { slug: theme.slug, label: theme.label } : null,
    start: start ? { code: start.code, name: start.name } : null,
    organises,
    mayDeclare: canDeclare(actor, { organises }),
    isListed: travellers.some(({ userId }) => userId === actor.userId),
    stops,
  };
}
export type TouringPage = Awaited<ReturnType<typeof readTouring>>;
