import type { LinksFunction } from '@remix-run/node';
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { answerInvitation } from '#app/help/answer-invitation.server.ts';
import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import type { AnswerInvitationInput } from '#app/help/inputs.ts';
import { readInvitation } from '#app/help/read-invitation.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import styles from '#app/ui/styles/pages/aide.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Une invitation – Aide – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readInvitation(context, { questionId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const input = { ...values, questionId: params.id ?? '' } as AnswerInvitationInput;
  const { questionId } = await answerInvitation(context, input);
  return values.answer === 'accept'
    ? redirectSaying(questionAddress(questionId), 'Vous êtes dans la conversation.')
    : redirectSaying(helpAddress, 'C’est noté\u00A0: les autres le voient.');
});

const list = new Intl.ListFormat('fr');

export default function InvitationPage() {
  const { title, theme, invitedBy, participants, isResolved } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current="Une invitation" />
      <h1 className="h1-page">{invitedBy} vous invite</h1>
      <p className="chapo">{title}</p>
      <p>
        Thème{'\u00A0'}: {theme}. Dans la conversation{'\u00A0'}: {list.format(participants)}.
      </p>
      {isResolved ? (
        <Notice title="Cette question est résolue">Merci d’avoir voulu aider.</Notice>
      ) : (
        <p>Si vous venez, vous la lisez depuis le début, et les autres vous y voient.</p>
      )}
      <Form method="post" className="rang" aria-label="Répondre à l’invitation">
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        {!isResolved && (
          <Button variant="primary" icon="check" name="answer" value="accept">
            Je viens
          </Button>
        )}
        <Button variant="outline" icon="x" name="answer" value="decline">
          Décliner
        </Button>
      </Form>
    </div>
  );
}
