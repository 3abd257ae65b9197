import { Link } from '@remix-run/react';
import { useState } from 'react';

import { questionAddress } from '#app/help/addresses.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import type { Tracks } from '#app/video/live/peer.ts';
import type { VideoCall } from '#app/video/live/video-call.ts';
import type { CallFacts } from '#app/video/read-call.server.ts';

import { BeforeCall } from './before-call.tsx';
import { CallRoom } from './call-room.tsx';

type Stage = { name: 'before' } | { name: 'in'; live: VideoCall } | Ended;
type Ended = { name: 'ended'; reason: string | null };

/** A call from the test of one's devices to its end. */
export function CallPage({ call }: { call: CallFacts }) {
  const [stage, setStage] = useState<Stage>({ name: 'before' });
  const hydrated = useHydrated();

  async function enter(tracks: Tracks) {
    const { VideoCall: Call } = await import('#app/video/live/video-call.ts');
    const { questionId, iceServers, me } = call;
    setStage({ name: 'in', live: new Call({ questionId, iceServers, me, tracks }) });
  }

  if (call.meeting) return <Elsewhere address={call.meeting} />;
  if (call.isResolved)
    return (
      <Notice title="Cette question est résolue">
        <p>
          Rouvrez-la pour vous appeler de nouveau.{' '}
          <Link to={questionAddress(call.questionId)}>Revenir à la conversation</Link>
        </p>
      </Notice>
    );
  if (stage.name === 'in')
    return (
      <CallRoom
        call={call}
        live={stage.live}
        onEnd={(reason) => setStage({ name: 'ended', reason })}
      />
    );
  if (stage.name === 'ended')
    return (
      <>
        <Notice live tone={stage.reason ? 'warning' : 'success'} title="L’appel est fini">
          {stage.reason ?? 'Votre caméra et votre micro sont éteints. Rien n’a été enregistré.'}
        </Notice>
        <p className="rang">
          <LinkButton variant="primary" to={questionAddress(call.questionId)}>
            Revenir à la conversation
          </LinkButton>
          <Button type="button" variant="outline" onClick={() => setStage({ name: 'before' })}>
            Entrer de nouveau
          </Button>
        </p>
      </>
    );
  return (
    <>
      {!hydrated && (
        <Notice title="L’appel vidéo demande JavaScript">
          <p>
            Sans lui, la conversation écrite marche tout entière.{' '}
            <Link to={questionAddress(call.questionId)}>Écrire à vos collègues</Link>
          </p>
        </Notice>
      )}
      <BeforeCall call={call} onEnter={enter} />
    </>
  );
}

function Elsewhere({ address }: { address: string }) {
  return (
    <Notice title="Les appels de ce réseau se passent sur un autre service">
      <p>
        <a href={address} rel="noreferrer" target="_blank">
          Ouvrir la réunion de cette conversation (nouvelle fenêtre)
        </a>
      </p>
    </Notice>
  );
}
