import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { NewcomerList } from '#app/accounts/components/newcomer-list.tsx';
import { readAdministration } from '#app/accounts/read-administration.server.ts';
import { vouchForMember } from '#app/accounts/vouch-for-member.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Card } from '#app/ui/card.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { formatNumber, plural } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Administration – RPBS' }];

export const loader = load(({ context }) => readAdministration(context));

export const action = submit(async ({ context, values }) => {
  const { displayName } = await vouchForMember(context, { userId: values.userId });
  return redirectSaying('/administration', `Vous répondez de ${displayName}.`);
});

const inState = '/administration/membres?etat=';

export default function AdministrationPage() {
  const { newcomers, counts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const people = counts.newcomer + counts.vouched + counts.unverified + counts.suspended;
  return (
    <div className="conteneur section pile">
      <h1>Administration</h1>
      {isRefusal(answer) && <Notice tone="error" live title={answer.refused.message} />}
      <NewcomerList newcomers={newcomers} withFiles />
      <Card as="section" className="pile" labelledBy="en-chiffres">
        <h2 id="en-chiffres">Les membres que vous suivez</h2>
        <Figures
          figures={[
            {
              id: 'all',
              value: formatNumber(people),
              label: (
                <Link to="/administration/membres">{plural(people, 'compte', 'comptes')}</Link>
              ),
            },
            {
              id: 'new',
              value: formatNumber(counts.newcomer),
              label: <Link to={`${inState}newcomer`}>à garantir</Link>,
            },
            {
              id: 'unverified',
              value: formatNumber(counts.unverified),
              label: (
                <Link to={`${inState}unverified`}>
                  {plural(counts.unverified, 'adresse à confirmer', 'adresses à confirmer')}
                </Link>
              ),
            },
            {
              id: 'suspended',
              value: formatNumber(counts.suspended),
              label: (
                <Link to={`${inState}suspended`}>
                  {plural(counts.suspended, 'compte suspendu', 'comptes suspendus')}
                </Link>
              ),
            },
          ]}
        />
      </Card>
    </div>
  );
}
