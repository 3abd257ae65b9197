/** What a member says of today; it lapses at midnight, in Paris. */
export const availabilities = ['free', 'busy', 'away'] as const;

/** What the form offers: follow my slots, say something of today, or be left in peace until further notice. */
export const availabilityChoices = ['slots', ...availabilities, 'silent'] as const;
export type AvailabilityChoice = (typeof availabilityChoices)[number];

export const availabilityLabels: Record<AvailabilityChoice, string> = {
  slots: 'Selon mes permanences',
  free: 'Libre, jusqu’à ce soir',
  busy: 'Occupé, jusqu’à ce soir',
  away: 'Absent, jusqu’à ce soir',
  silent: 'Ne pas me déranger, jusqu’à nouvel ordre',
};

/** ISO days of the week, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayLabels: Record<Weekday, string> = {
  1: 'Lundi',
  2: 'Mardi',
  3: 'Mercredi',
  4: 'Jeudi',
  5: 'Vendredi',
  6: 'Samedi',
  7: 'Dimanche',
};

/** When libraries are open to the public: a département without anybody then has a gap. */
export const coveredWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6];
export const coveredHours = { from: 9, to: 18 } as const;

/** A page that is open says so every so often; one that said nothing for `presentFor` is closed. */
export const heartbeatInSeconds = 5;
export const presentForInSeconds = 30;

/** A page that closes is present for so long still: time enough for another one, or a reload, to say so. */
export const leavingInSeconds = 5;

/** After taking a call, a colleague is left to it for so long, or until the question is resolved. */
export const busyAfterCallInMinutes = 15;
