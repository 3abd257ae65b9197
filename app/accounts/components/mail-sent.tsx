import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Notice } from '#app/ui/notice.tsx';

type MailSentProps = {
  /** What to look for, the same whether the address is known or not. */
  children: ReactNode;
  /** In a demonstration, mails stay here. */
  isDemonstration: boolean;
};

/** After a form that answers by mail. */
export function MailSent({ children, isDemonstration }: MailSentProps) {
  return (
    <>
      <Notice title="Regardez votre courrier">
        {children}
        <p>Rien n’arrive ? Regardez aussi dans les indésirables.</p>
      </Notice>
      {isDemonstration && (
        <p>
          Ceci est une démonstration : les courriels restent à la page{' '}
          <Link to="/demo/courrier">Courrier de démonstration</Link>.
        </p>
      )}
    </>
  );
}
