import { keptData } from './kept-data.server.ts';
import { type KeptLimits, legalGrounds } from './kept-data.ts';

/** The whole register in words, as « Vos données » tells it to everybody. */
export function listKeptData(limits: KeptLimits) {
  return keptData.map(({ what, why, ground, until }) => ({
    what,
    why,
    ground: legalGrounds[ground],
    until: until(limits),
  }));
}
