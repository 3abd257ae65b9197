import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { helpAddress, participantsAddress } from '#app/help/addresses.ts';
import { ParticipantsView } from '#app/help/components/participants-view.tsx';
import type { InviteColleagueInput } from '#app/help/inputs.ts';
import { inviteColleague } from '#app/help/invite-colleague.server.ts';
import { leaveConversation } from '#app/help/leave-conversation.server.ts';
import { readParticipants } from '#app/help/read-participants.server.ts';
import { withdrawInvitation } from '#app/help/withdraw-invitation.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/aide.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Participants – Aide – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readParticipants(context, { questionId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const questionId = params.id ?? '';
  switch (values.intent) {
    case 'withdraw': {
      const invitationId = String(values.invitationId);
      await withdrawInvitation(context, { questionId, invitationId });
      return redirectSaying(participantsAddress(questionId), 'Invitation retirée.');
    }
    case 'leave':
      await leaveConversation(context, { questionId });
      return redirectSaying(helpAddress, 'Vous avez quitté la conversation.');
    default: {
      const input = { ...values, questionId } as InviteColleagueInput;
      const { name } = await inviteColleague(context, input);
      return redirectSaying(participantsAddress(questionId), `Invitation envoyée à ${name}.`);
    }
  }
});

export default function ParticipantsRoute() {
  return (
    <ParticipantsView
      page={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  );
}
