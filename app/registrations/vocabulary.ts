/** Who somebody is in their library. */
export const registrantStatuses = ['employee', 'volunteer'] as const;

/**
 * `agreement`: a place is held while a superior is asked; `offered`: a place that came free is held
 * for the next who waited; `lapsed`: nobody answered in time.
 */
export const registrationStates = [
  'agreement',
  'registered',
  'waiting',
  'offered',
  'cancelled',
  'refused',
  'lapsed',
] as const;

/** What a link of a mail may do: `agree` is the superior’s, `answer` that of who has no account. */
export const registrationLinkPurposes = ['agree', 'answer'] as const;
