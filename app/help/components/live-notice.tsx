import { Link } from '@remix-run/react';

import { questionAddress } from '#app/help/addresses.ts';
import type { LiveState } from '#app/help/live/live-conversation.ts';
import { Notice } from '#app/ui/notice.tsx';

type LiveNoticeProps = { questionId: string; state: Pick<LiveState, 'connection' | 'isOut'> };

/** What a reader should know of the connection; nothing while all is well. */
export function LiveNotice({ questionId, state: { connection, isOut } }: LiveNoticeProps) {
  return (
    <div className="direct" role="status">
      <Sentence questionId={questionId} connection={connection} isOut={isOut} />
    </div>
  );
}

function Sentence({
  questionId,
  connection,
  isOut,
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
      <Notice tone="warning" title="Mode dégradé : connexion perdue">
        Ce que vous écrivez est gardé ici, et partira au retour du réseau.
      </Notice>
    );
  }
  if (connection === 'polling') {
    return (
      <Notice title="Mode dégradé">
        Votre réseau refuse la connexion directe : les messages passent quand même, un peu moins
        vite.
      </Notice>
    );
  }
  return null;
}
