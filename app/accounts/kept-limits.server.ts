import type { Settings } from '#app/platform/settings.server.ts';

import { inactivityDelays } from './inactivity-delays.server.ts';
import type { KeptLimits } from './kept-data.ts';

/** What depends on the installation; the retention of conversations is the help desk's to say. */
export function keptLimits(settings: Settings, retention: { months: number }): KeptLimits {
  return { helpKeptInMonths: retention.months, inactivity: inactivityDelays(settings) };
}
