import { questionAddress } from '#app/help/addresses.ts';

/** Where a call is followed by who calls, and taken by those at whom it rings. */
export const callAddress = (questionId: string) => `${questionAddress(questionId)}/appel`;

/** Where an administrator sets how long a step rings. */
export const callSettingsAddress = '/administration/appels';
