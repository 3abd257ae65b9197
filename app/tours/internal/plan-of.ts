import type { z } from 'zod';

import type { changeTourInput } from '#app/tours/inputs.ts';

/** The columns of a tour that a form sets. */
export function planOf(input: Omit<z.output<typeof changeTourInput>, 'tourId'>) {
  return {
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    joinUntil: input.joinUntil,
    departementCodes: [...new Set(input.departementCodes)],
    note: input.note,
    sharing: input.sharing,
    payment: input.payment,
    dayFeeInCents: input.dayFee,
    halfDayFeeInCents: input.halfDayFee,
    kilometres: input.kilometres,
    ticketsInCents: input.tickets ?? 0,
    meals: input.meals,
    nights: input.nights,
  };
}
