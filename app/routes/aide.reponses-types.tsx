import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { cannedAnswersAddress } from '#app/help/addresses.ts';
import { CannedView } from '#app/help/components/canned-view.tsx';
import { deleteCannedAnswer } from '#app/help/delete-canned-answer.server.ts';
import type { SaveCannedInput } from '#app/help/inputs.ts';
import { listCannedAnswers } from '#app/help/list-canned-answers.server.ts';
import { saveCannedAnswer } from '#app/help/save-canned-answer.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/aide.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Réponses types – Aide – RPBS' }];

export const loader = load(async ({ context, url }) => {
  const page = await listCannedAnswers(context);
  const asked = url.searchParams.get('modifier');
  const edited = page.canned.find(({ cannedId, mayEdit }) => mayEdit && cannedId === asked);
  return { page, edited: edited ?? null };
});

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'delete') {
    await deleteCannedAnswer(context, { cannedId: String(values.cannedId) });
    return redirectSaying(cannedAnswersAddress, 'Réponse type supprimée.');
  }
  const { title } = await saveCannedAnswer(context, values as SaveCannedInput);
  return redirectSaying(cannedAnswersAddress, `Réponse type «\u00A0${title}\u00A0» enregistrée.`);
});

export default function CannedAnswersPage() {
  const { page, edited } = useLoaderData<typeof loader>();
  return <CannedView page={page} edited={edited} answer={useActionData<typeof action>()} />;
}
