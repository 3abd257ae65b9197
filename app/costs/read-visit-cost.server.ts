import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { type FieldErrors, NotSignedIn } from '#app/platform/errors.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { findDeparture, findLibrary } from './internal/find-places.server.ts';
import { type Rates, readRatesOn } from './read-rates-on.server.ts';
import { journeyThrough } from './journey.ts';
import { canReckon } from './policy.ts';
import { type CostQuery, feeNames } from './query.ts';
import { type Sessions, visitCost, type VisitCost } from './visit-cost.ts';
import { type RateKind, type SessionKind, sessionKinds } from './vocabulary.ts';

export type VisitReckoning = {
  query: CostQuery;
  /** ISO day whose rates apply. */
  day: string;
  rates: Rates;
  from: { code: string | null; name: string };
  libraries: { id: string | null; name: string; sessions: Sessions }[];
  /** One journey there and back; null where a place is unknown. */
  journey: { straightInKm: number; roadInKm: number } | null;
  /** Null while no session is said. */
  cost: VisitCost | null;
  /** Sessions of which the fee is under the recommended one. */
  under: { kind: SessionKind; feeInCents: number; recommendedInCents: number }[];
  fieldErrors: FieldErrors;
};

/**
 * What a coming costs, and each library's part. Where nothing is said of who receives, it is the
 * asker's library.
 * @param problems what the address held and could not be understood.
 * @throws {NotSignedIn}
 */
export async function readVisitCost(
  context: Context,
  query: CostQuery,
  problems: readonly AddressProblem[] = [],
): Promise<VisitReckoning> {
  const { actor, db } = context;
  if (!canReckon(actor)) throw new NotSignedIn();
  const day = query.on ?? toIsoDay(context.clock());
  const rates = await readRatesOn(db, day);
  const from = await findDeparture(context, query.from);
  const asked = query.libraries.map((library, i) =>
    i === 0 && !library.id && !library.words ? { ...library, id: actor.libraryId } : library,
  );
  const found = await Promise.all(asked.map((library) => findLibrary(context, library)));
  const journey = journeyThrough(
    from.at,
    found.map(({ at }) => at),
    rates.roadDetour?.amount ?? 100,
  );
  const named = asked.map(({ sessions }, i) => ({
    id: found[i]?.id ?? null,
    name: found[i]?.name ?? '',
    sessions,
  }));
  // A row left empty between two others takes no part.
  const libraries = named.filter(
    ({ name, sessions }, i) => i === 0 || name || sessionKinds.some((kind) => sessions[kind] > 0),
  );
  const fieldErrors: FieldErrors = {};
  for (const { name, message } of problems) (fieldErrors[name] ??= []).push(message);
  if (from.error) fieldErrors.depart = [from.error];
  const used = sessionKinds.filter((kind) => libraries.some(({ sessions }) => sessions[kind] > 0));
  const unknown = used.filter((kind) => query.feesInCents[kind] === undefined && !rates[kind]);
  for (const kind of unknown)
    fieldErrors[feeNames[kind]] = [
      'Aucun tarif recommandé n’est connu à cette date\u00A0: écrivez celui qui vous est demandé.',
    ];
  const amountOf = (kind: RateKind) => rates[kind]?.amount ?? 0;
  const feesInCents = Object.fromEntries(
    sessionKinds.map((kind) => [kind, query.feesInCents[kind] ?? amountOf(kind)]),
  ) as Record<SessionKind, number>;
  const cost =
    used.length > 0 && unknown.length === 0
      ? visitCost({
          feesInCents,
          payment: query.payment,
          contributionInHundredthsOfPercent: amountOf('payerContribution'),
          kilometres: (query.kilometres ?? journey?.roadInKm ?? 0) * query.journeys,
          kilometreInCents: amountOf('kilometre'),
          ticketsInCents: query.ticketsInCents,
          meals: query.meals,
          mealInCents: amountOf('meal'),
          nights: query.nights,
          nightInCents: amountOf('night'),
          sharing: query.sharing,
          libraries: libraries.map(({ name, sessions }, i) => ({
            name: name || `Bibliothèque ${i + 1}`,
            sessions,
          })),
        })
      : null;
  return {
    query,
    day,
    rates,
    from: { code: from.id, name: from.name || query.from.words },
    libraries,
    journey,
    cost,
    under: query.payment === 'author' ? feesUnder(used, feesInCents, rates) : [],
    fieldErrors,
  };
}

function feesUnder(
  used: readonly SessionKind[],
  feesInCents: Record<SessionKind, number>,
  rates: Rates,
): VisitReckoning['under'] {
  return used.flatMap((kind) => {
    const recommendedInCents = rates[kind]?.amount ?? 0;
    const feeInCents = feesInCents[kind];
    return feeInCents < recommendedInCents ? [{ kind, feeInCents, recommendedInCents }] : [];
  });
}
