import { Link } from '@remix-run/react';

import { sessionAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { calendarAddress } from '#app/trainings/calendar-query.ts';
import { moveMonth, sayMonth, weekdayNames, weeksOf } from '#app/trainings/month.ts';
import type {
  CalendarDay,
  CalendarSitting,
  TrainingCalendar,
} from '#app/trainings/read-calendar.server.ts';
import { sayClock } from '#app/trainings/say-session.ts';
import { type SessionQuery, writeSessionQuery } from '#app/trainings/session-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatFullDate } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

type MonthViewProps = { calendar: TrainingCalendar };

/** A month of half-days: a table where there is room for one, a list of its days on a phone. */
export function MonthView({ calendar }: MonthViewProps) {
  const { month, query, days } = calendar;
  return (
    <div className="mois">
      <nav className="mois__pas" aria-label="Mois">
        {[-1, 1].map((by) => (
          <LinkButton
            key={by}
            variant="outline"
            icon={by < 0 ? 'chevron-left' : 'chevron-right'}
            to={calendarAddress(query, moveMonth(month, by))}
            preventScrollReset
          >
            <HiddenText>{by < 0 ? 'Mois précédent\u00A0: ' : 'Mois suivant\u00A0: '}</HiddenText>
            {sayMonth(moveMonth(month, by))}
          </LinkButton>
        ))}
      </nav>
      <MonthTable calendar={calendar} />
      {days.length > 0 ? (
        <ol className="mois__jours">
          {days.map((day) => (
            <li key={day.day}>
              <h3>
                {formatFullDate(day.day)}
                {day.day === calendar.today && ', aujourd’hui'}
              </h3>
              <DaySittings day={day} query={query} />
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState as="h3" title={`Aucune demi-journée en ${sayMonth(month)}`}>
          <p>
            <Link to={trainingsAddress + writeSessionQuery({ ...query, from: null, to: null })}>
              Voir la liste des sessions à venir
            </Link>
            .
          </p>
        </EmptyState>
      )}
    </div>
  );
}

function MonthTable({ calendar: { month, today, days, query } }: MonthViewProps) {
  return (
    <table className="mois__table">
      <caption>{sayMonth(month)}</caption>
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((iso, i) => {
              const found = days.find(({ day }) => day === iso);
              return (
                <td
                  key={weekdayNames[i]}
                  className={classNames(!iso && 'ailleurs', iso === today && 'aujourd-hui')}
                >
                  {iso && (
                    <p className="mois__jour">
                      <time dateTime={iso}>{Number(iso.slice(8))}</time>
                      {iso === today && <span>aujourd’hui</span>}
                    </p>
                  )}
                  {found && <DaySittings day={found} query={query} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DaySittings({ day, query }: { day: CalendarDay; query: SessionQuery }) {
  const ofDay = writeSessionQuery({ ...query, from: day.day, to: day.day, page: 1 });
  return (
    <ul className="mois__seances">
      {day.sittings.map((sitting) => (
        <Sitting key={sitting.id} sitting={sitting} />
      ))}
      {day.others > 0 && (
        <li>
          <Link to={trainingsAddress + ofDay}>
            {day.others === 1 ? 'et une autre' : `et ${day.others} autres`}
            <HiddenText>, {formatFullDate(day.day)}</HiddenText>
          </Link>
        </li>
      )}
    </ul>
  );
}

function Sitting({ sitting }: { sitting: CalendarSitting }) {
  const { slug, sessionId, title, startsAt, communeName, isCancelled } = sitting;
  return (
    <li>
      <Link to={sessionAddress(slug, sessionId)}>{title}</Link>
      <span className="petit doux">
        {[sayClock(startsAt), communeName ?? 'à distance', isCancelled && 'annulée']
          .filter(Boolean)
          .join(', ')}
      </span>
    </li>
  );
}
