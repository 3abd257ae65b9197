import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { questionAddress } from '#app/help/addresses.ts';
import type { AskQuestionInput } from '#app/help/inputs.ts';
import { directoryAddress, personAddress } from '#app/people/addresses.ts';
import { askColleague } from '#app/people/ask-colleague.server.ts';
import { AskColleagueForm } from '#app/people/components/ask-colleague-form.tsx';
import { readAskForm } from '#app/people/read-ask-form.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Poser une question${data ? ` à ${data.name}` : ''} – Annuaire – RPBS` },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readAskForm(context, { slug: params.slug ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const { questionId, name } = await askColleague(context, {
    ...(values as AskQuestionInput),
    slug: params.slug ?? '',
  });
  return redirectSaying(
    questionAddress(questionId),
    `Question posée à ${name}. Vous recevrez un courriel à la première réponse.`,
  );
});

export default function AskColleagueRoute() {
  const desk = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: directoryAddress, label: 'Annuaire' },
          { to: personAddress(desk.slug), label: desk.name },
        ]}
        current="Poser une question"
      />
      <h1 className="h1-page">Poser une question à {desk.name}</h1>
      <p className="chapo">
        La conversation sera entre vous deux&nbsp;; {desk.name} pourra passer la main à quelqu’un
        d’autre.
      </p>
      <AskColleagueForm desk={desk} answer={useActionData<typeof action>()} />
    </div>
  );
}
