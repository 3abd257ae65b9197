import { type MemberDeed, memberDeedLabels } from '#app/accounts/vocabulary.ts';
import { formatDateTime } from '#app/ui/format.ts';

type Deed = {
  action: MemberDeed;
  at: Date | string;
  actorName: string | null;
  reason: string | null;
};

type DeedListProps = { deeds: readonly Deed[]; memberName: string };

/** What happened to an account, newest first. */
export function DeedList({ deeds, memberName }: DeedListProps) {
  if (deeds.length === 0) return <p>Rien encore.</p>;
  return (
    <ol className="filet">
      {deeds.map((deed) => (
        <li key={`${deed.action} ${String(deed.at)}`}>
          <strong>{memberDeedLabels[deed.action]}</strong>
          {deed.actorName && deed.actorName !== memberName && `, par ${deed.actorName}`}
          <br />
          <span className="petit">{formatDateTime(deed.at)}</span>
          {deed.reason && <p>«\u00A0{deed.reason}\u00A0»</p>}
        </li>
      ))}
    </ol>
  );
}
