import { Link } from '@remix-run/react';

import { type DayState, weeksOf } from '#app/speakers/free-days.ts';
import type { Calendar } from '#app/speakers/read-calendar.server.ts';
import { classNames } from '#app/ui/class-names.ts';
import { formatFullDate, formatMonth } from '#app/ui/format.ts';
import { formatWeekday } from '#app/ui/format-weekday.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

const words: Record<DayState, string> = { free: 'libre', half: 'à demi', taken: 'pris', none: '' };
const classes: Record<DayState, string | undefined> = {
  free: 'libre',
  half: 'option',
  taken: 'pris',
  none: undefined,
};

type FreeMonthProps = {
  calendar: Pick<Calendar, 'month' | 'previous' | 'next' | 'days'>;
  /** Where the links to other months lead: the same page. */
  address: string;
  titleId: string;
};

/** A month of a speaker, from Monday to Sunday; each day says in words whether it is free. */
export function FreeMonth({ calendar, address, titleId }: FreeMonthProps) {
  const { month, previous, next, days } = calendar;
  const title = formatMonth(`${month}-15`);
  const at = (to: string) => `${address}?mois=${to}#${titleId}`;
  return (
    <>
      <nav className="rang rang--serre mois-nav" aria-label="Mois">
        {previous && <MonthLink to={at(previous)} month={previous} icon="chevron-left" />}
        <h3 className="h-cote">{title}</h3>
        {next && <MonthLink to={at(next)} month={next} icon="chevron-right" />}
      </nav>
      <table className="mois">
        <caption className="invisible">Jours libres, {title}</caption>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={formatWeekday(weekday)}>
                  {formatWeekday(weekday).slice(0, 1).toUpperCase()}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, i) => (
            <tr key={i}>
              {week.map((one, weekday) =>
                one ? (
                  <td key={one.day} className={classNames(classes[one.state])}>
                    <time dateTime={one.day} title={formatFullDate(one.day)}>
                      {Number(one.day.slice(8))}
                      {words[one.state] && <span>{words[one.state]}</span>}
                    </time>
                  </td>
                ) : (
                  <td key={weekday}>{'\u00A0'}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function MonthLink({
  to,
  month,
  icon,
}: {
  to: string;
  month: string;
  icon: 'chevron-left' | 'chevron-right';
}) {
  return (
    <Link className="btn btn--icone" to={to} preventScrollReset>
      <Icon name={icon} />
      <HiddenText>{formatMonth(`${month}-15`)}</HiddenText>
    </Link>
  );
}
