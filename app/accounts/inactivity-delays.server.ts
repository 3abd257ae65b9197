import type { Settings } from '#app/platform/settings.server.ts';

/** How long an account may stand without a visit, as this installation sets it. */
export type InactivityDelays = {
  noticeMonths: number;
  closesAfterMonths: number;
  graceInDays: number;
};

/** The delays of the settings. */
export function inactivityDelays(settings: Settings): InactivityDelays {
  return {
    noticeMonths: settings.INACTIVITY_NOTICE_MONTHS,
    closesAfterMonths: settings.INACTIVITY_CLOSING_MONTHS,
    graceInDays: settings.INACTIVITY_GRACE_DAYS,
  };
}
