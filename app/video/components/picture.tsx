import { useEffect, useRef } from 'react';

type PictureProps = { stream: MediaStream | null; className?: string; isMuted?: boolean };

/** Picture and sound of somebody; one's own is mute, else it would answer itself. */
export function Picture({ stream, className, isMuted = false }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    // What is said is typed under the picture by who can: a live call has no subtitles of its own.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video ref={video} className={className} autoPlay playsInline muted={isMuted} />
  );
}
