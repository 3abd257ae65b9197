const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', timeZone: 'Europe/Paris' });
const month = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'Europe/Paris' });

/** The first day of a session, as a leaf of a calendar; the sentences beside it say it whole. */
export function DateTile({ at }: { at: string | null }) {
  if (!at) return <span className="date" aria-hidden="true" />;
  return (
    <span className="date" aria-hidden="true">
      <b>{day.format(new Date(at))}</b>
      {month.format(new Date(at))}
    </span>
  );
}
