import { useSyncExternalStore } from 'react';

const key = 'rpbs-sonnerie';
const changed = 'rpbs-sonnerie-change';

function listen(tell: () => void) {
  window.addEventListener(changed, tell);
  window.addEventListener('storage', tell);
  return () => {
    window.removeEventListener(changed, tell);
    window.removeEventListener('storage', tell);
  };
}

function setSounding(isOn: boolean) {
  localStorage.setItem(key, isOn ? 'oui' : 'non');
  window.dispatchEvent(new Event(changed));
}

/** Whether calls ring aloud on this computer: off until somebody asks for it. */
export function useRingSound(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    listen,
    () => localStorage.getItem(key) === 'oui',
    () => false,
  );
  return [isOn, setSounding];
}

const notesInHertz = [659, 880, 659];
const noteInSeconds = 0.18;

/** Three soft notes, made by the browser: nothing is fetched. */
export function playRing(): void {
  const sound = new AudioContext();
  const volume = sound.createGain();
  volume.gain.value = 0.15;
  volume.connect(sound.destination);
  for (const [place, frequency] of notesInHertz.entries()) {
    const note = sound.createOscillator();
    note.frequency.value = frequency;
    note.connect(volume);
    note.start(sound.currentTime + place * noteInSeconds);
    note.stop(sound.currentTime + (place + 0.8) * noteInSeconds);
    if (place === notesInHertz.length - 1)
      note.addEventListener('ended', () => {
        void sound.close();
      });
  }
}
