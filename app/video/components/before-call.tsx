import { type FormEvent, useMemo, useState } from 'react';

import { RadioGroup } from '#app/ui/choice-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import type { NetworkTest } from '#app/video/live/devices.ts';
import type { Tracks } from '#app/video/live/peer.ts';
import type { CallFacts } from '#app/video/read-call.server.ts';

import { Picture } from './picture.tsx';
import { useDevices, type Wish } from './use-devices.ts';
import { useSoundLevel } from './use-sound-level.ts';

const wishes: { value: Wish; label: string }[] = [
  { value: 'camera', label: 'Avec la caméra et le micro' },
  { value: 'sound', label: 'Avec le micro seul' },
  { value: 'nothing', label: 'Sans caméra ni micro\u00A0: voir, écouter et écrire' },
];

const networkWords: Record<NetworkTest | 'testing', string> = {
  testing: 'Essai du réseau…',
  relayed: 'Le réseau laisse passer l’appel, par un relais s’il le faut.',
  direct: 'Le réseau laisse passer l’appel.',
  local: 'Le réseau laisse passer l’appel entre vos murs. Au-delà, il peut le refuser.',
  blocked: 'Ce réseau refuse les appels vidéo. La conversation écrite, elle, passe partout.',
};

type BeforeCallProps = { call: CallFacts; onEnter: (tracks: Tracks) => Promise<void> };

/** Who is there, and a test of camera, microphone and network before one is seen. */
export function BeforeCall({ call, onEnter }: BeforeCallProps) {
  const { inCall, iceServers } = call;
  const [wish, setWish] = useState<Wish>('camera');
  const [isEntering, setIsEntering] = useState(false);
  const hydrated = useHydrated();
  const devices = useDevices(iceServers);
  const { tracks, refusal, network } = devices;

  function choose({ currentTarget }: FormEvent<HTMLFormElement>) {
    const chosen = new FormData(currentTarget).get('entree');
    setWish(wishes.find(({ value }) => value === chosen)?.value ?? 'camera');
  }

  async function enter(event: FormEvent) {
    event.preventDefault();
    setIsEntering(true);
    const isReady = wish === 'nothing' || (wish === 'camera' ? tracks.video : tracks.audio);
    if (isReady || (await devices.open(wish)))
      await onEnter(wish === 'nothing' ? none : devices.take());
    else setIsEntering(false);
  }

  return (
    <form className="grille grille--2 visio-avant" onSubmit={enter} onChange={choose}>
      <div className="pile">
        <p className="chapo">
          {inCall.length > 0
            ? `Dans l’appel\u00A0: ${inCall.join(', ')}.`
            : 'Personne n’est encore dans l’appel. Dès que vous entrez, vos collègues le voient dans la conversation.'}
        </p>
        <RadioGroup name="entree" label="Comment entrer" choices={wishes} defaultValue={wish} />
        {refusal && (
          <Notice live tone="warning">
            {refusal}
          </Notice>
        )}
        <p className="rang">
          <Button variant="primary" icon="video" disabled={!hydrated || isEntering}>
            Entrer dans l’appel
          </Button>
          <Button
            type="button"
            variant="outline"
            disabled={!hydrated || wish === 'nothing'}
            onClick={() => void devices.tryAll(wish)}
          >
            Essayer d’abord
          </Button>
        </p>
        <p className="petit doux">
          Images et sons vont d’un navigateur à l’autre. Ils ne passent pas par ce site, et rien
          n’est enregistré.
        </p>
      </div>
      <DeviceTest devices={devices} wish={wish} network={network} />
    </form>
  );
}

const none: Tracks = { audio: null, video: null };

type DeviceTestProps = {
  devices: ReturnType<typeof useDevices>;
  wish: Wish;
  network: NetworkTest | 'testing' | null;
};

function DeviceTest({ devices, wish, network }: DeviceTestProps) {
  const { tracks, choices } = devices;
  const level = useSoundLevel(tracks.audio);
  const { video } = tracks;
  const preview = useMemo(() => (video ? new MediaStream([video]) : null), [video]);
  if (network === null && !tracks.audio && !video) return null;
  const toChoice = ({ deviceId, label }: MediaDeviceInfo) => ({ value: deviceId, label });
  return (
    <section className="pile visio-essai" aria-labelledby="essai">
      <h2 id="essai" className="h-cote">
        Essai
      </h2>
      {preview && <Picture className="visio-essai__image" stream={preview} isMuted />}
      {tracks.audio && (
        <p>
          <label htmlFor="niveau">Votre micro entend</label>
          <meter id="niveau" min={0} max={1} value={level} className="visio-essai__niveau" />
        </p>
      )}
      {choices.cameras.length > 1 && wish === 'camera' && (
        <SelectField
          name="camera"
          label="Caméra"
          choices={choices.cameras.map(toChoice)}
          onChange={({ target }) => void devices.open(wish, { cameraId: target.value })}
        />
      )}
      {choices.mics.length > 1 && (
        <SelectField
          name="micro"
          label="Micro"
          choices={choices.mics.map(toChoice)}
          onChange={({ target }) => void devices.open(wish, { microphoneId: target.value })}
        />
      )}
      <p role="status">{network && networkWords[network]}</p>
    </section>
  );
}
