import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { NewcomerList } from '#app/accounts/components/newcomer-list.tsx';
import { listNewcomers } from '#app/accounts/list-newcomers.server.ts';
import { vouchForMember } from '#app/accounts/vouch-for-member.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Nouveaux venus – RPBS' }];

export const loader = load(async ({ context }) => ({ newcomers: await listNewcomers(context) }));

export const action = submit(async ({ context, values }) => {
  const { displayName } = await vouchForMember(context, values);
  return redirectSaying('/compte/garanties', `Vous répondez de ${displayName}.`);
});

export default function NewcomersPage() {
  const { newcomers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AccountPage
      current="/compte/garanties"
      title="Nouveaux venus"
      newcomers={newcomers.length}
      aside={
        <Card tone="hollow" className="pile">
          <h2>Répondre de quelqu’un</h2>
          <p>
            Vous connaissez cette personne, ou vous avez vérifié qu’elle travaille dans cette
            bibliothèque. Elle pourra alors publier ses fiches.
          </p>
          <p>
            Un doute&nbsp;? Ne faites rien&nbsp;: elle lit et écrit ses brouillons en attendant.
          </p>
        </Card>
      }
    >
      {isRefusal(answer) && <Notice tone="error" live title={answer.refused.message} />}
      <NewcomerList newcomers={newcomers} />
    </AccountPage>
  );
}
