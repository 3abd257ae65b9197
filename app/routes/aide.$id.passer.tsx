import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import { HandOverForm } from '#app/help/components/hand-over-form.tsx';
import { handOverQuestion } from '#app/help/hand-over-question.server.ts';
import type { HandOverInput } from '#app/help/inputs.ts';
import { readHandOver } from '#app/help/read-hand-over.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/aide.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Passer la main – Aide – RPBS' }];

export const loader = load(({ context, params }) =>
  readHandOver(context, { questionId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const input = { ...values, questionId: params.id } as HandOverInput;
  const { questionId, to } = await handOverQuestion(context, input);
  return redirectSaying(questionAddress(questionId), `Vous passez la main à ${to}.`);
});

export default function HandOverPage() {
  const { questionId, title, themes } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: questionAddress(questionId), label: title },
        ]}
        current="Passer la main"
      />
      <h1 className="h1-page">Passer la main</h1>
      <p className="chapo">«&nbsp;{title}&nbsp;»</p>
      <p>
        Vous restez dans la conversation. La promesse de réponse repart si quelqu’un avait déjà
        répondu.
      </p>
      <HandOverForm themes={themes} answer={useActionData<typeof action>()} />
    </div>
  );
}
