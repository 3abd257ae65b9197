import { coveredHours, coveredWeekdays, weekdayLabels } from '#app/duty/vocabulary.ts';
import { type DutyDay, peopleAt } from '#app/duty/week.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { plural } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

const hours = Array.from(
  { length: coveredHours.to - coveredHours.from },
  (_, place) => coveredHours.from + place,
);

/** How many people hold each hour; what has nobody stands out. Its twin in words is `DutyDays`. */
export function DutyTable({ days, name }: { days: readonly DutyDay[]; name: string }) {
  const shown = days.filter(({ weekday }) => coveredWeekdays.includes(weekday));
  return (
    <Table caption={`Combien de collègues, heure par heure, ${name}`} className="semaine-p">
      <thead>
        <tr>
          <th scope="col">Heure</th>
          {shown.map(({ weekday }) => (
            <th key={weekday} scope="col">
              <abbr title={weekdayLabels[weekday]}>{weekdayLabels[weekday].slice(0, 3)}.</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{`${hour}\u00A0h`}</th>
            {shown.map(({ weekday, ranges }) => {
              const people = peopleAt(ranges, hour);
              return (
                <td key={weekday} className={people === null ? 'trou' : 'tenu'}>
                  {people === null ? (
                    <>
                      <span aria-hidden="true">–</span>
                      <HiddenText>trou</HiddenText>
                    </>
                  ) : (
                    <>
                      {people}
                      <HiddenText> {plural(people, 'personne', 'personnes')}</HiddenText>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
