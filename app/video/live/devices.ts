import type { Tracks } from './peer.ts';

/** Why a camera or a microphone is not there, for people. */
export function sayRefusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError')
    return 'Le navigateur refuse la caméra ou le micro. Autorisez-les près de l’adresse de la page, ou entrez sans.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return 'Aucune caméra ni aucun micro n’est branché. Vous pouvez entrer sans, voir, écouter et écrire.';
  if (name === 'NotReadableError' || name === 'AbortError')
    return 'La caméra ou le micro sert déjà à un autre programme. Fermez-le, ou entrez sans.';
  return 'La caméra et le micro ne répondent pas. Vous pouvez entrer sans, voir, écouter et écrire.';
}

export type Devices = { cameraId?: string; microphoneId?: string };

/** 640 × 360 is enough for a face, and four of them hold on a line of the country. */
const picture = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } };

/**
 * Opens the camera, the microphone, or both.
 * @throws what the browser says; `sayRefusal` puts it in words.
 */
export async function openDevices(
  { camera, microphone }: { camera: boolean; microphone: boolean },
  { cameraId, microphoneId }: Devices = {},
): Promise<Tracks> {
  if (!camera && !microphone) return { audio: null, video: null };
  const stream = await navigator.mediaDevices.getUserMedia({
    video: camera && { ...picture, ...(cameraId ? { deviceId: { exact: cameraId } } : {}) },
    audio: microphone && {
      echoCancellation: true,
      noiseSuppression: true,
      ...(microphoneId ? { deviceId: { exact: microphoneId } } : {}),
    },
  });
  return { audio: stream.getAudioTracks()[0] ?? null, video: stream.getVideoTracks()[0] ?? null };
}

export function closeTracks({ audio, video }: Tracks) {
  audio?.stop();
  video?.stop();
}

export async function listDevices(kind: 'videoinput' | 'audioinput') {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter((device) => device.kind === kind && device.deviceId !== '');
}

export type NetworkTest = 'direct' | 'relayed' | 'local' | 'blocked';

const longestTestInMs = 5000;

/**
 * How far this browser can be reached: through a relay (anywhere), by its public address (nearly
 * anywhere), on its own network only, or not at all.
 */
export async function testNetwork(iceServers: RTCIceServer[]): Promise<NetworkTest> {
  const link = new RTCPeerConnection({ iceServers });
  const found = new Set<string>();
  try {
    link.createDataChannel('test');
    const gathered = new Promise<void>((resolve) => {
      link.addEventListener('icecandidate', ({ candidate }) => {
        if (!candidate) resolve();
        else if (candidate.type) found.add(candidate.type);
      });
    });
    await link.setLocalDescription();
    await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, longestTestInMs))]);
  } finally {
    link.close();
  }
  if (found.has('relay')) return 'relayed';
  if (found.has('srflx')) return 'direct';
  return found.has('host') ? 'local' : 'blocked';
}
