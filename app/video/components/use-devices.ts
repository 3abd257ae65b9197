import { useEffect, useRef, useState } from 'react';

import {
  closeTracks,
  type Devices,
  listDevices,
  type NetworkTest,
  openDevices,
  sayRefusal,
  testNetwork,
} from '#app/video/live/devices.ts';
import type { Tracks } from '#app/video/live/peer.ts';

const none: Tracks = { audio: null, video: null };

export type Wish = 'camera' | 'sound' | 'nothing';

/** Camera and microphone before a call: tried, changed, taken along or given back. */
export function useDevices(iceServers: RTCIceServer[]) {
  const [tracks, setTracks] = useState<Tracks>(none);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [network, setNetwork] = useState<NetworkTest | 'testing' | null>(null);
  const [choices, setChoices] = useState<{ cameras: MediaDeviceInfo[]; mics: MediaDeviceInfo[] }>({
    cameras: [],
    mics: [],
  });
  const held = useRef<Tracks>(none);

  function hold(next: Tracks) {
    held.current = next;
    setTracks(next);
  }

  useEffect(() => () => closeTracks(held.current), []);

  /** @returns the tracks, null where the browser refuses them; the sentence is then shown. */
  async function open(wish: Wish, devices: Devices = {}): Promise<Tracks | null> {
    closeTracks(held.current);
    hold(none);
    try {
      const opened = await openDevices(
        { camera: wish === 'camera', microphone: wish !== 'nothing' },
        devices,
      );
      hold(opened);
      setRefusal(null);
      const [cameras, mics] = await Promise.all([
        listDevices('videoinput'),
        listDevices('audioinput'),
      ]);
      setChoices({ cameras, mics });
      return opened;
    } catch (error) {
      setRefusal(sayRefusal(error));
      return null;
    }
  }

  async function tryAll(wish: Wish, devices: Devices = {}) {
    setNetwork('testing');
    await open(wish, devices);
    setNetwork(await testNetwork(iceServers));
  }

  /** Hands the tracks over: leaving the page of the test no longer closes them. */
  function take(): Tracks {
    const taken = held.current;
    held.current = none;
    return taken;
  }

  return { tracks, refusal, network, choices, open, tryAll, take };
}
