import { formatCount } from '#app/ui/format.ts';

import type { CallStepView, CallView } from './read-call.server.ts';
import { nextStepWords } from './vocabulary.ts';

/** « 2 collègues prévenus », « Personne de libre ». */
export function sayStep({ state, people, declined, places }: CallStepView): string {
  if (state === 'coming') return 'À venir';
  if (people === 0) return 'Personne de libre';
  const told = formatCount(people, 'collègue prévenu', 'collègues prévenus');
  const where = places.length ? ` (${places.slice(0, 3).join(', ')})` : '';
  const gone = declined ? `, ${formatCount(declined, 'indisponible', 'indisponibles')}` : '';
  return `${told}${where}${gone}`;
}

/** « 2 collègues prévenus à ce stade ; puis la région dans 15 s. » */
export function sayProgress({ steps }: CallView, secondsLeft: number): string {
  const told = steps.reduce((sum, { people }) => sum + people, 0);
  const now = formatCount(told, 'collègue prévenu', 'collègues prévenus');
  const next = steps.find(({ state }) => state === 'coming');
  const wait = secondsLeft > 0 ? `dans ${secondsLeft}\u00A0s` : 'tout de suite';
  return next
    ? `${now}, puis ${nextStepWords[next.step]} ${wait}.`
    : `${now}. Sans réponse, la question part par écrit ${wait}.`;
}

/** How a call of mine ended, as the conversation then says it. */
export function sayOutcome({ outcome, takenBy, steps }: CallView): string {
  if (outcome === 'taken') return `${takenBy ?? 'Un collègue'} prend votre appel.`;
  if (outcome === 'stopped') return 'Appel arrêté. Votre question est posée par écrit.';
  const wasAnybody = steps.some(({ people }) => people > 0);
  return wasAnybody
    ? 'Personne n’a pu prendre l’appel. Votre question est posée par écrit, réponse promise en 72 heures.'
    : 'Personne n’est de permanence en ce moment. Votre question est posée par écrit, réponse promise en 72 heures.';
}
