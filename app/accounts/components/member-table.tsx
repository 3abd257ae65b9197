import { Link } from '@remix-run/react';

import type { GrantableRole, MemberState } from '#app/accounts/vocabulary.ts';
import { formatRelativeDay } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

import { RoleBadge, StateBadge } from './member-badges.tsx';

type Row = {
  userId: string;
  displayName: string;
  email: string;
  jobTitle: string | null;
  libraryName: string | null;
  departementCode: string | null;
  state: MemberState;
  roles: readonly GrantableRole[];
  lastSeenAt: Date | string | null;
};

/** A page of members; each name leads to what may be done for them. */
export function MemberTable({ members, caption }: { members: readonly Row[]; caption: string }) {
  return (
    <Table caption={caption} hideCaption className="tableau--pile">
      <thead>
        <tr>
          <th scope="col">Personne</th>
          <th scope="col">Bibliothèque</th>
          <th scope="col">État et rôles</th>
          <th scope="col">Dernière visite</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.userId}>
            <th scope="row">
              <Link to={`/administration/membres/${member.userId}`}>{member.displayName}</Link>
              <br />
              <span className="petit">{member.email}</span>
            </th>
            <td>
              {member.libraryName ?? 'Aucune de la liste'}
              {member.departementCode && ` (${member.departementCode})`}
              {member.jobTitle && (
                <>
                  <br />
                  <span className="petit">{member.jobTitle}</span>
                </>
              )}
            </td>
            <td>
              <div className="rang rang--serre">
                <StateBadge state={member.state} />
                {member.roles.map((role) => (
                  <RoleBadge key={role} role={role} />
                ))}
              </div>
            </td>
            <td data-l="Dernière visite">
              {member.lastSeenAt ? formatRelativeDay(member.lastSeenAt) : 'Jamais'}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
