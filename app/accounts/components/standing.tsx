import { Form, Link } from '@remix-run/react';

import type { Account } from '#app/accounts/read-account.server.ts';
import { roleLabels } from '#app/accounts/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

type StandingProps = {
  account: Pick<
    Account,
    'isVouched' | 'mustAcceptCharter' | 'grants' | 'vouchedAt' | 'libraryName' | 'createdAt'
  >;
};

/** What the member may do, and what stands between. */
export function Standing({ account }: StandingProps) {
  return (
    <>
      {account.mustAcceptCharter && (
        <Notice tone="warning" title="La charte du réseau a changé">
          <p>
            Lisez la <Link to="/charte">charte</Link>, puis acceptez-la.
          </p>
          <Form method="post">
            <Button variant="outline" name="intent" value="accept-charter">
              Accepter la charte
            </Button>
          </Form>
        </Notice>
      )}
      {account.isVouched ? (
        <Notice tone="success" title="Vous pouvez publier">
          <p>
            {account.vouchedAt && `On répond de vous depuis le ${formatDate(account.vouchedAt)}. `}
            {account.grants.length > 0 &&
              `Votre rôle : ${[...new Set(account.grants.map(({ role }) => roleLabels[role]))].join(', ')}.`}
          </p>
        </Notice>
      ) : (
        <Notice tone="info" title="Vous lisez tout et écrivez vos brouillons">
          <p>
            {account.libraryName
              ? 'Pour publier, il faut qu’une personne de votre bibliothèque, ou qui suit votre département, réponde de vous. Elles ont reçu un courriel.'
              : 'Pour publier, il faut que l’administration du réseau réponde de vous. Elle a reçu un courriel.'}
          </p>
        </Notice>
      )}
    </>
  );
}
