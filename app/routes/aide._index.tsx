import { type LinksFunction, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { callAddress } from '#app/calls/addresses.ts';
import { callColleagues } from '#app/calls/call-colleagues.server.ts';
import { OnDutyNow } from '#app/duty/components/on-duty-now.tsx';
import { listOnDuty } from '#app/duty/list-on-duty.server.ts';
import { questionAddress } from '#app/help/addresses.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { HelpDesk } from '#app/help/components/help-desk.tsx';
import type { AskQuestionInput } from '#app/help/inputs.ts';
import { readHelpDesk } from '#app/help/read-help-desk.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/aide.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Demander à un collègue – RPBS' }];

export const loader = load(async ({ context, url }) => {
  const from = url.searchParams.get('depuis')?.slice(0, 2000) ?? null;
  const [desk, people] = await Promise.all([readHelpDesk(context, { from }), listOnDuty(context)]);
  return { desk, people, now: context.clock().toISOString() };
});

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'call') {
    const called = await callColleagues(context, values as AskQuestionInput);
    return redirect(callAddress(called.questionId));
  }
  const { questionId } = await askQuestion(context, values as AskQuestionInput);
  return redirectSaying(
    questionAddress(questionId),
    'Question posée. Vous recevrez un courriel à la première réponse.',
  );
});

export default function HelpDeskPage() {
  const { desk, people, now } = useLoaderData<typeof loader>();
  return (
    <HelpDesk desk={desk} answer={useActionData<typeof action>()}>
      <OnDutyNow people={people} now={now} />
    </HelpDesk>
  );
}
