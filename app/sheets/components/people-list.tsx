import { Link } from '@remix-run/react';

import { Avatar, initialsOf } from '#app/ui/avatar.tsx';

type PeopleListProps = {
  rows: readonly { id: string; name: string; role: string }[];
  /** Addresses of those who have a page of their own, by their names. */
  pages?: Readonly<Record<string, string>>;
};

/** Speakers and partners: a name, and what they bring. */
export function PeopleList({ rows, pages = {} }: PeopleListProps) {
  return (
    <ul className="filet">
      {rows.map(({ id, name, role }) => (
        <li key={id} className="personne">
          <Avatar initials={initialsOf(name)} seed={name} />
          <div>
            <strong>{pages[name] ? <Link to={pages[name]}>{name}</Link> : name}</strong>
            {role && <p className="petit">{role}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
