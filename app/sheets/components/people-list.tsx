import { Avatar, initialsOf } from '#app/ui/avatar.tsx';

type PeopleListProps = { rows: readonly { id: string; name: string; role: string }[] };

/** Speakers and partners: a name, and what they bring. */
export function PeopleList({ rows }: PeopleListProps) {
  return (
    <ul className="filet">
      {rows.map(({ id, name, role }) => (
        <li key={id} className="personne">
          <Avatar initials={initialsOf(name)} seed={name} />
          <div>
            <strong>{name}</strong>
            {role && <p className="petit">{role}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
