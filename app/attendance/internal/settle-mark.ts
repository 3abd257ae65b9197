import { instantWithin } from '#app/attendance/attended-minutes.ts';
import type { Mark } from '#app/attendance/inputs.ts';
import { opensBeforeInHours } from '#app/attendance/vocabulary.ts';
import { hourInMs } from '#app/platform/durations.ts';

type Sitting = { id: string; startsAt: string; endsAt: string };
type Session = { sittings: readonly Sitting[]; registrationIds: ReadonlySet<string> };

/** When attendance at a half-day opens; an absence may be excused before. */
export const opensAt = (sitting: Pick<Sitting, 'startsAt'>) =>
  new Date(Date.parse(sitting.startsAt) - opensBeforeInHours * hourInMs);

/** What a mark says once it is read against its session, or why it says nothing. */
export function settleMark(
  mark: Mark,
  { sittings, registrationIds }: Session,
  takenAt: Date,
): { refused: string } | { refused: null; leftAt: Date | null } {
  const sitting = sittings.find(({ id }) => id === mark.sittingId);
  if (!sitting) return { refused: 'Cette demi-journée n’existe pas, ou plus.' };
  if (!registrationIds.has(mark.registrationId))
    return { refused: 'Cette personne n’est pas inscrite, ou plus.' };
  if (mark.state !== 'excused' && takenAt < opensAt(sitting))
    return { refused: 'L’émargement de cette demi-journée n’est pas encore ouvert.' };
  if (mark.state !== 'left') return { refused: null, leftAt: null };
  if (!mark.leftAt) {
    const [start, end] = [Date.parse(sitting.startsAt), Date.parse(sitting.endsAt)];
    return { refused: null, leftAt: new Date(Math.min(end, Math.max(start, takenAt.getTime()))) };
  }
  const leftAt = instantWithin(sitting, mark.leftAt);
  return leftAt
    ? { refused: null, leftAt }
    : { refused: 'Donnez une heure entre le début et la fin de la demi-journée.' };
}
