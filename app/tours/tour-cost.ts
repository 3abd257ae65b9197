import { journeyThrough } from '#app/costs/journey.ts';
import type { Rates } from '#app/costs/read-rates-on.server.ts';
import { visitCost, type VisitCost } from '#app/costs/visit-cost.ts';
import {
  type PaymentKind,
  type RateKind,
  type SessionKind,
  type Sharing,
  sessionKinds,
} from '#app/costs/vocabulary.ts';
import type { Point } from '#app/territories/distance.ts';

import type { StopHalf, StopKind } from './vocabulary.ts';

/** What of a tour makes its cost. */
export type TourPlan = {
  sharing: Sharing;
  payment: PaymentKind;
  dayFeeInCents: number | null;
  halfDayFeeInCents: number | null;
  kilometres: number | null;
  ticketsInCents: number;
  meals: number;
  nights: number;
};
export type TourStop = {
  libraryName: string;
  at: Point | null;
  kind: StopKind;
  half: StopHalf;
};

/**
 * What a tour costs each of its stops, in cents: the sessions of each, one journey through all. Null
 * without stops.
 * @param from where the speaker sets out from.
 */
export function tourCost(
  plan: TourPlan,
  stops: readonly TourStop[],
  from: Point | null,
  rates: Rates,
): VisitCost | null {
  if (stops.length === 0) return null;
  const amountOf = (kind: RateKind) => rates[kind]?.amount ?? 0;
  const feesInCents: Record<SessionKind, number> = {
    meetingDay: plan.dayFeeInCents ?? amountOf('meetingDay'),
    meetingHalfDay: plan.halfDayFeeInCents ?? amountOf('meetingHalfDay'),
    signingDay: amountOf('signingDay'),
    signingHalfDay: amountOf('signingHalfDay'),
  };
  const journey = journeyThrough(
    from,
    stops.map(({ at }) => at),
    rates.roadDetour?.amount ?? 100,
  );
  return visitCost({
    feesInCents,
    payment: plan.payment,
    contributionInHundredthsOfPercent: amountOf('payerContribution'),
    kilometres: plan.kilometres ?? journey?.roadInKm ?? 0,
    kilometreInCents: amountOf('kilometre'),
    ticketsInCents: plan.ticketsInCents,
    meals: plan.meals,
    mealInCents: amountOf('meal'),
    nights: plan.nights,
    nightInCents: amountOf('night'),
    sharing: plan.sharing,
    libraries: stops.map((stop) => ({ name: stop.libraryName, sessions: sessionsOf(stop) })),
  });
}

/** As fees are counted. */
function sessionOf(kind: StopKind, half: StopHalf): SessionKind {
  if (kind === 'meeting') return half === 'day' ? 'meetingDay' : 'meetingHalfDay';
  return half === 'day' ? 'signingDay' : 'signingHalfDay';
}

/** One session, as fees count it. */
export function sessionsOf({ kind, half }: Pick<TourStop, 'kind' | 'half'>) {
  const one = sessionOf(kind, half);
  return Object.fromEntries(
    sessionKinds.map((session) => [session, session === one ? 1 : 0]),
  ) as Record<SessionKind, number>;
}
