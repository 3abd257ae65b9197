import { Link } from '@remix-run/react';

import { requestAddress } from '#app/training-requests/addresses.ts';
import { Notice } from '#app/ui/notice.tsx';

type AnsweringNoticeProps = { draft: { requestId: string; training: { title: string } } };

/** This form answers a request: it begins with its words. */
export function AnsweringNotice({ draft: { requestId, training } }: AnsweringNoticeProps) {
  return (
    <Notice>
      <p>
        Pour répondre à la demande <Link to={requestAddress(requestId)}>{training.title}</Link>. Qui
        demande sera prévenu dès l’annonce, et aura les places d’abord.
      </p>
    </Notice>
  );
}
