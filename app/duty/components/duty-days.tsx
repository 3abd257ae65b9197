import { sayRange } from '#app/platform/minutes.ts';
import { coveredWeekdays, weekdayLabels } from '#app/duty/vocabulary.ts';
import type { DutyDay } from '#app/duty/week.ts';
import { formatDate } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The same week in words: who, from when to when, and what has nobody. */
export function DutyDays({ days }: { days: readonly DutyDay[] }) {
  const shown = days.filter(
    ({ weekday, ranges }) => coveredWeekdays.includes(weekday) || ranges.length > 0,
  );
  return (
    <ol className="jours-l" aria-label="La semaine, jour par jour">
      {shown.map(({ day, weekday, ranges, gaps }) => (
        <li key={day} className="carte pile pile--serree">
          <h3>
            {weekdayLabels[weekday]} <span className="petit doux">{formatDate(day)}</span>
          </h3>
          {ranges.length === 0 && <p>Personne.</p>}
          {ranges.length > 0 && (
            <ul className="pile pile--serree">
              {ranges.map(({ from, to, name, where }) => (
                <li key={`${from} ${name}`}>
                  <strong>{sayRange({ from, to })}</strong> {name}
                  {where && <span className="petit doux">, {where}</span>}
                </li>
              ))}
            </ul>
          )}
          {ranges.length > 0 && gaps.length > 0 && (
            <p className="petit trou-l">
              <Icon name="triangle-alert" /> Sans personne&nbsp;: {gaps.map(sayRange).join(', ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
