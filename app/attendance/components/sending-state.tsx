import { useLocation } from '@remix-run/react';

import type { Sent } from '#app/attendance/live/send-marks.ts';
import { formatCount } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

type SendingStateProps = {
  count: number;
  outcome: Sent['outcome'];
  refusals: readonly string[];
};

/** What waits to be sent, and why; said aloud only when it changes. */
export function SendingState({ count, outcome, refusals }: SendingStateProps) {
  const { pathname } = useLocation();
  return (
    <>
      <p role="status" className="petit emargement__envoi">
        {count > 0 && (
          <>
            <Icon name="cloud-off" />
            <span>
              {formatCount(count, 'présence à envoyer', 'présences à envoyer')}
              {outcome === 'away' && ' dès que le réseau reviendra'}
            </span>
          </>
        )}
        {count === 0 && outcome === 'away' && (
          <>
            <Icon name="cloud-off" />
            <span>Sans réseau. Continuez, tout se garde sur cet appareil.</span>
          </>
        )}
      </p>
      {outcome === 'signedOut' && (
        <Notice tone="warning">
          Votre session est finie.{' '}
          <a href={`/connexion?suite=${encodeURIComponent(pathname)}`}>Connectez-vous</a> pour
          envoyer ce qui attend sur cet appareil.
        </Notice>
      )}
      {refusals.length > 0 && <Notice tone="warning">{`Pas noté. ${refusals.join(' ')}`}</Notice>}
    </>
  );
}
