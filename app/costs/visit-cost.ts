import { splitByWeight } from '#app/platform/split-by-weight.ts';

import {
  type PaymentKind,
  sessionHalfDays,
  type SessionKind,
  sessionKinds,
  type Sharing,
} from './vocabulary.ts';

export type Sessions = Record<SessionKind, number>;

export type VisitPlan = {
  /** What is paid for each session, gross, in cents. */
  feesInCents: Record<SessionKind, number>;
  payment: PaymentKind;
  /** What the payer owes beside an author's fee, in hundredths of percent (110: 1.1 %). */
  contributionInHundredthsOfPercent: number;
  /** All kilometres driven, there and back. */
  kilometres: number;
  kilometreInCents: number;
  /** Trains, buses, tolls. */
  ticketsInCents: number;
  meals: number;
  mealInCents: number;
  nights: number;
  nightInCents: number;
  sharing: Sharing;
  /** Who receives, in the order of the journey; never empty. */
  libraries: readonly { name: string; sessions: Sessions }[];
};

export const costParts = ['fee', 'contribution', 'travel', 'stay'] as const;
export type CostPart = (typeof costParts)[number];
type Amounts = Record<CostPart, number> & { total: number };

export type VisitCost = {
  /** Of the whole coming, in cents. */
  whole: Amounts;
  /** What each library pays, in cents; they sum up to the whole, to the cent. */
  shares: (Amounts & { name: string })[];
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const feeOf = (plan: VisitPlan, sessions: Sessions) =>
  sum(sessionKinds.map((kind) => sessions[kind] * plan.feesInCents[kind]));

const halfDaysOf = (sessions: Sessions) =>
  sum(sessionKinds.map((kind) => sessions[kind] * sessionHalfDays[kind]));

/**
 * What a coming costs and who pays what, in cents. Each amount is rounded once, to the nearest cent;
 * parts are then divided without losing one. Fees are gross; VAT, where a company adds it, is not
 * counted. Rules and sources: `docs/costs.md`.
 */
export function visitCost(plan: VisitPlan): VisitCost {
  const fees = plan.libraries.map(({ sessions }) => feeOf(plan, sessions));
  const fee = sum(fees);
  const contribution =
    plan.payment === 'author'
      ? Math.round((fee * plan.contributionInHundredthsOfPercent) / 10_000)
      : 0;
  const travel = Math.round(plan.kilometres * plan.kilometreInCents) + plan.ticketsInCents;
  const stay = plan.meals * plan.mealInCents + plan.nights * plan.nightInCents;

  const alike = plan.libraries.map(() => 1);
  const byTime = plan.libraries.map(({ sessions }) => halfDaysOf(sessions));
  const ofFee = plan.sharing === 'equal' ? alike : fees;
  // Libraries that have nothing planned yet still share the journey.
  const ofJourney = plan.sharing === 'time' && sum(byTime) > 0 ? byTime : alike;
  // The odd cents go to each in turn, from one part of the bill to the next.
  let turn = 0;
  const split = (amount: number, weights: readonly number[]) => {
    const parts = splitByWeight(amount, weights, turn);
    turn += amount % weights.length;
    return parts;
  };
  const parts = {
    fee: split(fee, ofFee),
    contribution: split(contribution, ofFee),
    travel: split(travel, ofJourney),
    stay: split(stay, ofJourney),
  };
  return {
    whole: withTotal({ fee, contribution, travel, stay }),
    shares: plan.libraries.map(({ name }, i) => ({
      name,
      ...withTotal({
        fee: parts.fee[i] ?? 0,
        contribution: parts.contribution[i] ?? 0,
        travel: parts.travel[i] ?? 0,
        stay: parts.stay[i] ?? 0,
      }),
    })),
  };
}

function withTotal(amounts: Record<CostPart, number>): Amounts {
  return { ...amounts, total: sum(costParts.map((part) => amounts[part])) };
}

/** What all libraries receive together. */
export function totalSessions(all: readonly Sessions[]): Sessions {
  const total = (kind: SessionKind) => sum(all.map((sessions) => sessions[kind]));
  return {
    meetingDay: total('meetingDay'),
    meetingHalfDay: total('meetingHalfDay'),
    signingDay: total('signingDay'),
    signingHalfDay: total('signingHalfDay'),
  };
}
