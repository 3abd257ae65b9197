import { formatDateTime } from '#app/ui/format.ts';

/** Why a library that did not ask for a session waits, and until when. */
export const sayFirstsBefore = (until: Date | string) =>
  `Jusqu’au ${formatDateTime(until)}, les places sont d’abord pour les bibliothèques qui ont demandé cette formation. Revenez ensuite.`;
