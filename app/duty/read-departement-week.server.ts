import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import { mayBeAsked, takesQuestions } from '#app/help/may-be-asked.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { readWeekInput } from './inputs.ts';
import { isInSlot, onDuty, saidOfToday } from './on-duty.server.ts';
import { weekdays } from './vocabulary.ts';
import { type DutyDay, type DutyRange, gapsOfDay, mondayOf } from './week.ts';

type Row = DutyRange & { day: string };

/** Somebody whose duty is open now, and whether a call would reach them. */
export type OpenDuty = { name: string; where: string | null; answers: boolean };

/**
 * The duty week of a département, absences taken off: who is there when, what has nobody, and whose
 * duty is open now.
 * @throws {NotSignedIn}; {NotFound} for a département that is not of the network.
 */
export async function readDepartementWeek(context: Context, input: z.input<typeof readWeekInput>) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { code, week } = parseInput(readWeekInput, input);
  const departements = await listDepartements(context);
  const departement = departements.find((each) => each.code === code);
  if (!departement) throw new NotFound('Ce département n’est pas du réseau.');
  const thisMonday = mondayOf(toIsoDay(clock()));
  const monday = mondayOf(week ?? thisMonday);
  const people = sql`users u join libraries l on l.id = u.library_id
    join communes c on c.code = l.commune_code and c.departement_code = ${code}`;
  const [rows, open] = await Promise.all([
    db.execute<Row>(sql`
      select to_char(d.day, 'YYYY-MM-DD') as day, s.starts_at_minute as "from",
        s.ends_at_minute as "to", u.display_name as name, c.name as "where"
      from generate_series(${monday}::date, ${monday}::date + 6, interval '1 day') d(day)
      join help_duty_slots s on s.weekday = extract(isodow from d.day)
      join (${people}) on u.id = s.user_id
      where ${takesQuestions} and not exists (select from help_absences b
        where b.user_id = u.id and d.day::date between b.starts_on and b.ends_on)
      order by d.day, s.starts_at_minute, s.ends_at_minute, u.display_name`),
    db.execute<OpenDuty>(sql`
      select u.display_name as name, c.name as "where", ${onDuty} as answers from ${people}
      where ${mayBeAsked} and (${isInSlot()} or ${saidOfToday} = 'free')
      order by answers desc, u.display_name`),
  ]);
  const days: DutyDay[] = weekdays.map((weekday) => {
    const day = addDays(monday, weekday - 1);
    const ranges = rows.filter((row) => row.day === day);
    return { day, weekday, ranges, gaps: gapsOfDay(weekday, ranges) };
  });
  return {
    departement,
    departements,
    days,
    open: [...open],
    monday,
    isThisWeek: monday === thisMonday,
    previousWeek: addDays(monday, -7),
    nextWeek: addDays(monday, 7),
  };
}

export type DepartementWeek = Awaited<ReturnType<typeof readDepartementWeek>>;
