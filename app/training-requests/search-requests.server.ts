import { eq, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { admitProfessional } from './internal/admit-professional.ts';
import { countRequests } from './internal/count-requests.server.ts';
import { findRequests, summaryOf } from './internal/find-requests.server.ts';
import { distanceFrom, matchRequests } from './internal/request-conditions.server.ts';
import { placesOfRequests, seenRequests } from './internal/seen-requests.server.ts';
import { canAsk } from './policy.ts';
import type { RequestQuery } from './request-query.ts';
import type { RequestResults } from './request-results.ts';

const requestsPerPage = 12;

/**
 * Open requests that answer a search, with exact counts for each facet and where demand gathers.
 * What cannot be understood is left aside and told in `problems`. The nearest are so from the
 * commune asked for, else from that of the reader's library.
 * @throws {NotSignedIn}; {NotFound} for who is no professional.
 */
export async function searchRequests(
  context: Context,
  input: { query: RequestQuery; problems?: AddressProblem[] },
): Promise<RequestResults> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const problems = [...(input.problems ?? [])];
  const query = { ...input.query };
  const refuse = (name: string, value: string, message: string) =>
    problems.push({ name, value, message });
  const named = query.place ? await findCommunesNamed({ db }, query.place) : [];
  if (named.length === 1 && named[0]) query.communes = [named[0].code];
  const [{ themes }, departements, asked, home] = await Promise.all([
    listTerms({ db }),
    listDepartements({ db }),
    query.communes.length === 1 ? findCommune(db, query.communes[0] ?? '') : null,
    findHome(db, actor.libraryId),
  ]);
  for (const slug of query.themes)
    if (!themes.some((one) => one.slug === slug)) refuse('theme', slug, 'Ce thème n’existe pas.');
  if (query.place && named.length !== 1) {
    refuse('lieu', query.place, 'Choisissez une commune de la liste, ou écrivez son nom entier.');
    query.radiusInKm = null;
  } else if (query.radiusInKm && !asked) {
    refuse('commune', query.communes[0] ?? '', 'Cette commune n’existe pas.');
    query.communes = [];
    query.radiusInKm = null;
  }
  query.place = '';
  query.themes = query.themes.filter((slug) => themes.some((one) => one.slug === slug));
  const themeIds = themes.filter(({ slug }) => query.themes.includes(slug)).map(({ id }) => id);
  const centre = asked ?? (query.sort === 'near' ? home : null);
  const match = matchRequests({ ...query, themeIds, centre });
  const seen = seenRequests(clock());
  const distance = sql`(select min(${distanceFrom(centre)}) from ${placesOfRequests}
    where p.request_id = r.id)`;
  const order = {
    support: sql`r.people desc, r.libraries desc, r.created_at desc, r.id`,
    recent: sql`r.created_at desc, r.id`,
    near: sql`${distance} nulls last, r.people desc, r.id`,
  }[query.sort];
  const [counted, hits] = await Promise.all([
    countRequests(db, { seen, match, query, themes, departements }),
    db.execute<{ id: string; distanceInKm: number | null }>(sql`
      select r.id, ${distance} as "distanceInKm" from ${seen} where ${match.all}
      order by ${order} limit ${requestsPerPage} offset ${(query.page - 1) * requestsPerPage}`),
  ]);
  const found = await findRequests(
    db,
    hits.map(({ id }) => id),
    { now: clock(), libraryId: actor.libraryId },
  );
  return {
    query,
    problems,
    ...counted,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(counted.total / requestsPerPage)),
    items: found.map((request) => ({
      ...summaryOf(request),
      distanceInKm: hits.find(({ id }) => id === request.id)?.distanceInKm ?? null,
    })),
    centre: asked ? { code: asked.code, name: asked.name } : null,
    mayAsk: canAsk(actor),
  };
}

async function findCommune(db: Queryable, code: string) {
  const [commune] = await db.select().from(communes).where(eq(communes.code, code));
  return commune ?? null;
}

async function findHome(db: Queryable, libraryId: string | null) {
  if (!libraryId) return null;
  const [home] = await db
    .select({ latitude: communes.latitude, longitude: communes.longitude })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, libraryId));
  return home ?? null;
}
