import { Form } from '@remix-run/react';

import type { MyInvitations } from '#app/accounts/list-my-invitations.server.ts';
import { Button } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

/** Those who have not answered yet. */
export function InvitationList({ invitations }: Pick<MyInvitations, 'invitations'>) {
  if (invitations.length === 0)
    return <p className="doux">Aucune invitation n’attend de réponse.</p>;
  return (
    <ul className="filet">
      {invitations.map(({ id, email, libraryName, createdAt, expiresAt }) => (
        <li key={id} className="rang rang--bouts">
          <div>
            <strong>{email}</strong>
            <p className="petit doux">
              {libraryName}, invitée le {formatDate(createdAt)}, jusqu’au {formatDate(expiresAt)}
            </p>
          </div>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="id" value={id} />
            <Button variant="quiet" icon="x" name="intent" value="take-back">
              Reprendre<HiddenText> l’invitation de {email}</HiddenText>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
