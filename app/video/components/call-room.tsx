import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import { callAddress } from '#app/video/addresses.ts';
import type { Snapshot } from '#app/video/live/snapshot.ts';
import type { VideoCall } from '#app/video/live/video-call.ts';
import type { CallFacts } from '#app/video/read-call.server.ts';

import { CallTools } from './call-tools.tsx';
import { Captions } from './captions.tsx';
import { Tile } from './tile.tsx';

type CallRoomProps = {
  call: CallFacts;
  live: VideoCall;
  /** @param reason null where one hung up oneself. */
  onEnd: (reason: string | null) => void;
};

function sayWhoIsThere({ phase, guests }: Snapshot): string {
  if (phase === 'entering') return 'Entrée dans l’appel…';
  if (phase === 'cut')
    return 'La connexion est coupée. L’appel reprend tout seul dès qu’elle revient.';
  if (guests.length === 0)
    return 'Vous êtes la première personne dans l’appel. Vos collègues sont prévenus dans la conversation.';
  return `Avec vous\u00A0: ${guests.map(({ name }) => name).join(', ')}.`;
}

/** The call itself: pictures, what is typed under them, and the commands. */
export function CallRoom({ call, live, onEnd }: CallRoomProps) {
  const shown = useSyncExternalStore(live.shown.subscribe, live.shown.read, live.shown.read);
  const [refusal, setRefusal] = useState<string | null>(null);
  const room = useRef<HTMLElement>(null);
  const { phase, reason, guests, own, mine } = shown;
  const ownStream = useMemo(() => (own ? new MediaStream([own]) : null), [own]);

  useEffect(() => {
    room.current?.focus();
    // A tab that closes has no time for an answer: the beacon leaves on its own.
    const leave = () => {
      const seatId = live.seatId;
      if (seatId)
        navigator.sendBeacon(callAddress(call.questionId), new URLSearchParams({ seatId }));
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void live.hangUp();
    };
  }, [live, call.questionId]);

  useEffect(() => {
    if (phase === 'ended') onEnd(reason);
  }, [phase, reason, onEnd]);

  return (
    <section className="visio" aria-label="Appel vidéo" ref={room} tabIndex={-1}>
      <p className="visio__etat" role="status">
        {sayWhoIsThere(shown)}
      </p>
      <ul className="visio__cases" data-n={guests.length + 1}>
        {guests.map((guest) => (
          <Tile key={guest.seatId} {...guest} />
        ))}
        <Tile
          name={call.me}
          isMe
          stream={ownStream}
          state="connected"
          hasMicrophone={mine.hasMicrophone}
          hasCamera={mine.hasCamera}
          sharesScreen={mine.sharesScreen}
        />
      </ul>
      {refusal && (
        <p className="visio__etat" role="alert">
          {refusal}
        </p>
      )}
      <CallTools live={live} mine={mine} onRefusal={setRefusal} />
      <Captions captions={shown.captions} onType={(text) => live.caption(text)} />
    </section>
  );
}
