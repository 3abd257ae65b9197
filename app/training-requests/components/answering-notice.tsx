import { Link } from '@remix-run/react';
import { Fragment } from 'react';

import { requestAddress } from '#app/training-requests/addresses.ts';
import { Notice } from '#app/ui/notice.tsx';

type AnsweringNoticeProps = {
  draft: {
    requests: readonly { id: string; title: string }[];
    /** Those for whom it is; none: all who ask. */
    libraries: readonly string[];
  };
};

/** This form answers requests: it begins with the words of the first. */
export function AnsweringNotice({ draft: { requests, libraries } }: AnsweringNoticeProps) {
  return (
    <Notice>
      <p>
        {requests.length > 1 ? 'Pour répondre aux demandes ' : 'Pour répondre à la demande '}
        {requests.map(({ id, title }, place) => (
          <Fragment key={id}>
            {place > 0 && ', '}
            <Link to={requestAddress(id)}>{title}</Link>
          </Fragment>
        ))}
        .{' '}
        {libraries.length > 0
          ? `Prévenues dès l’annonce, avec les places d’abord\u00A0: ${libraries.join(', ')}.`
          : 'Qui demande sera prévenu dès l’annonce, et aura les places d’abord.'}
      </p>
    </Notice>
  );
}
