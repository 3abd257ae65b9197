import { Button } from '#app/ui/button.tsx';
import { sayRefusal } from '#app/video/live/devices.ts';
import type { Presence } from '#app/video/live/snapshot.ts';
import type { VideoCall } from '#app/video/live/video-call.ts';

type CallToolsProps = {
  live: VideoCall;
  mine: Presence;
  onRefusal: (sentence: string | null) => void;
};

const canShare = () => 'getDisplayMedia' in navigator.mediaDevices;

/** Microphone, camera, screen, and the end. */
export function CallTools({ live, mine, onRefusal }: CallToolsProps) {
  async function share() {
    onRefusal(null);
    if (mine.sharesScreen) {
      live.stopSharing();
      return;
    }
    try {
      await live.shareScreen();
    } catch (error) {
      // Closing the browser's window of choice is no fault to speak of.
      const isClosed = error instanceof DOMException && error.name === 'NotAllowedError';
      onRefusal(isClosed ? 'L’écran n’est pas partagé.' : sayRefusal(error));
    }
  }

  return (
    <div className="visio__barre" role="group" aria-label="Commandes de l’appel">
      {live.hasMicrophone && (
        <Button
          type="button"
          className="visio__b"
          icon={mine.hasMicrophone ? 'mic' : 'mic-off'}
          aria-pressed={mine.hasMicrophone}
          onClick={() => live.setMicrophone(!mine.hasMicrophone)}
        >
          Micro
        </Button>
      )}
      {live.hasCamera && (
        <Button
          type="button"
          className="visio__b"
          icon={mine.hasCamera ? 'video' : 'video-off'}
          aria-pressed={mine.hasCamera}
          onClick={() => live.setCamera(!mine.hasCamera)}
        >
          Caméra
        </Button>
      )}
      {canShare() && (
        <Button
          type="button"
          className="visio__b"
          icon="screen-share"
          aria-pressed={mine.sharesScreen}
          onClick={() => void share()}
        >
          Partager l’écran
        </Button>
      )}
      <Button
        type="button"
        className="visio__b visio__fin"
        icon="phone-off"
        onClick={() => void live.hangUp()}
      >
        Raccrocher
      </Button>
    </div>
  );
}
