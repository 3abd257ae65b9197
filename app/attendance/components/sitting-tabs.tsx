import { attendanceListAddress } from '#app/attendance/addresses.ts';
import type { AttendancePage } from '#app/attendance/read-attendance.server.ts';
import { toClock } from '#app/attendance/attended-minutes.ts';
import { formatShortDate } from '#app/ui/format.ts';

type SittingTabsProps = { page: Pick<AttendancePage, 'training' | 'session' | 'sitting'> };

/** The half-days of a session: whole pages, since each is kept for when there is no network. */
export function SittingTabs({ page: { training, session, sitting } }: SittingTabsProps) {
  if (session.sittings.length < 2) return null;
  return (
    <nav className="onglets" aria-label="Demi-journées">
      {session.sittings.map(({ id, startsAt }) => (
        <a
          key={id}
          href={attendanceListAddress(training.slug, session.id, id)}
          aria-current={id === sitting.id ? 'page' : undefined}
        >
          {`${formatShortDate(startsAt)}, ${Number(toClock(startsAt).slice(0, 2)) < 12 ? 'matin' : 'après-midi'}`}
        </a>
      ))}
    </nav>
  );
}
