import { useEffect, useState } from 'react';

const readEveryInMs = 120;
/** A voice at arm’s length fills the gauge. */
const fullAt = 0.25;

/** How loud a microphone hears now, from 0 to 1. */
export function useSoundLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return undefined;
    const audio = new AudioContext();
    const analyser = audio.createAnalyser();
    audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      setLevel(Math.min(1, Math.sqrt(power) / fullAt));
    }, readEveryInMs);
    return () => {
      clearInterval(timer);
      void audio.close();
      setLevel(0);
    };
  }, [track]);
  return level;
}
