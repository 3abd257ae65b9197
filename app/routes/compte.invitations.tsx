import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { InvitationList } from '#app/accounts/components/invitation-list.tsx';
import { InviteForm } from '#app/accounts/components/invite-form.tsx';
import { findLibraryChoice } from '#app/accounts/find-library-choice.server.ts';
import { inviteColleague } from '#app/accounts/invite-colleague.server.ts';
import { listMyInvitations } from '#app/accounts/list-my-invitations.server.ts';
import { takeBackInvitation } from '#app/accounts/take-back-invitation.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Inviter – Mon compte – RPBS' }];

export const loader = load(({ context }) => listMyInvitations(context));

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'take-back') {
    await takeBackInvitation(context, values);
    return redirectSaying('/compte/invitations', 'Invitation reprise.');
  }
  const { libraryId, choices } = await findLibraryChoice(context, values);
  try {
    await inviteColleague(context, { ...values, libraryId });
  } catch (error) {
    if (error instanceof InvalidInput && choices) error.suggestions = { libraryId: choices };
    throw error;
  }
  return redirectSaying('/compte/invitations', 'Invitation envoyée.');
});

export default function InvitationsPage() {
  const mine = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AccountPage
      current="/compte/invitations"
      title="Inviter des collègues"
      aside={
        <Card tone="hollow" className="pile">
          <h2>Ce qui se passe ensuite</h2>
          <p>
            Votre collègue reçoit un lien, s’inscrit, et publie aussitôt si vous pouvez répondre de
            lui&nbsp;: même bibliothèque, ou vous en êtes référent·e.
          </p>
          <p>Son adresse est oubliée s’il ne répond pas.</p>
          {mine.mayImport && (
            <p>
              <Link to="/administration/membres/inviter">Inviter toute une liste</Link>
            </p>
          )}
        </Card>
      }
    >
      {mine.mayInvite ? (
        <InviteForm key={mine.invitations[0]?.id ?? 'first'} mine={mine} answer={answer} />
      ) : (
        <Notice title="Vous pourrez inviter bientôt">
          <p>Il faut d’abord que quelqu’un du réseau réponde de vous.</p>
        </Notice>
      )}
      <Card as="section" className="pile" labelledBy="titre-attente">
        <h2 id="titre-attente">En attente de réponse</h2>
        <InvitationList invitations={mine.invitations} />
      </Card>
    </AccountPage>
  );
}
