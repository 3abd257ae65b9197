import { Link } from '@remix-run/react';

import { questionAddress } from '#app/help/addresses.ts';
import type { LiveState } from '#app/help/live/live-conversation.ts';
import { formatTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

type LiveNoticeProps = {
  questionId: string;
  state: Pick<LiveState, 'connection' | 'isOut' | 'heldUntil'>;
};

/** What a reader should know of the connection; nothing while all is well. */
export function LiveNotice({
  questionId,
  state: { connection, isOut, heldUntil },
}: LiveNoticeProps) {
  return (
    <div className="direct" role="status">
      <Sentence
        questionId={questionId}
        connection={connection}
        isOut={isOut}
        heldUntil={heldUntil}
      />
    </div>
  );
}

function Sentence({
  questionId,
  connection,
  isOut,
  heldUntil,
}: LiveNoticeProps['state'] & { questionId: string }) {
  if (isOut) {
    return (
      <Notice title="Un collègue vient de prendre cette question">
        La suite est entre eux. Ce que vous écrivez ici vous serait rendu.
      </Notice>
    );
  }
  if (connection === 'ended') {
    return (
      <Notice tone="warning" title="Votre session est terminée">
        <p>
          Ce que vous avez écrit est gardé dans ce navigateur.{' '}
          <Link
            to={`/connexion?suite=${encodeURIComponent(questionAddress(questionId))}`}
            reloadDocument
          >
            Se reconnecter
          </Link>
        </p>
      </Notice>
    );
  }
  if (connection === 'lost') {
    return (
      <Notice tone="warning" title="Mode dégradé&nbsp;: connexion perdue">
        Ce que vous écrivez est gardé ici, et partira au retour du réseau.
      </Notice>
    );
  }
  if (connection === 'crowded') {
    return (
      <Notice tone="warning" title="Trop de pages ouvertes">
        Celle-ci n’est pas en direct&nbsp;: fermez-en quelques-unes. Envoyer la recharge, et montre
        ce qui est arrivé.
      </Notice>
    );
  }
  if (heldUntil !== null) {
    return (
      <Notice tone="warning" title="Beaucoup de messages en peu de temps">
        Les suivants sont gardés ici, et partiront d’eux-mêmes vers {formatTime(heldUntil)}.
      </Notice>
    );
  }
  if (connection === 'polling') {
    return (
      <Notice title="Mode dégradé">
        Votre réseau refuse la connexion directe&nbsp;: les messages passent quand même, un peu
        moins vite.
      </Notice>
    );
  }
  return null;
}
