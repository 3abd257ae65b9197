import { initialsOf } from '#app/ui/avatar.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Guest } from '#app/video/live/snapshot.ts';

import { Picture } from './picture.tsx';

type TileProps = Omit<Guest, 'seatId'> & { isMe?: boolean };

const stateWords: Partial<Record<RTCPeerConnectionState, string>> = {
  new: 'connexion…',
  connecting: 'connexion…',
  disconnected: 'coupure, reconnexion…',
  failed: 'coupure, reconnexion…',
};

/** Somebody in the call: their picture where they send one, else their initials. */
export function Tile(props: TileProps) {
  const { name, isMe = false, stream, state, hasMicrophone, hasCamera, sharesScreen } = props;
  const isShown = stream !== null && (hasCamera || sharesScreen);
  const word = stateWords[state];
  return (
    <li className="visio__case">
      {stream && (
        <Picture stream={stream} isMuted={isMe} className={isShown ? '' : 'visio__cachee'} />
      )}
      {!isShown && (
        <span className="visio__initiales" aria-hidden="true">
          {initialsOf(name)}
        </span>
      )}
      <p className="visio__nom">
        {isMe ? 'Vous' : name}
        {sharesScreen && ' (écran partagé)'}
        {word && `, ${word}`}
        <Icon name={hasMicrophone ? 'mic' : 'mic-off'} />
        <HiddenText>
          {hasMicrophone ? '' : ', micro coupé'}
          {hasCamera || sharesScreen ? '' : ', caméra coupée'}
        </HiddenText>
      </p>
    </li>
  );
}
