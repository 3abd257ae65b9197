/** My availability, my week, my days away. */
export const dutyAddress = '/aide/permanences';

/** The week of a département; `week`: any of its days, this week where none is given. */
export const departementDutyAddress = (code: string, week?: string) =>
  `${dutyAddress}/${code}${week ? `?semaine=${week}` : ''}`;

/** Where an open page says that it is, and hears who calls. */
export const presenceAddress = '/aide/presence';

/** The same, for a page that closes. */
export const leavingAddress = `${presenceAddress}?depart=1`;
