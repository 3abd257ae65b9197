import { imageAddress } from '#app/files/addresses.ts';
import type { SpeakerPicture } from '#app/speakers/visible-speaker.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';

type SpeakerPortraitProps = {
  speaker: { name: string; slug: string; said: { picture: SpeakerPicture | null } | null };
  /** `portrait`: the head of a profile. */
  size: 'portrait' | 'large';
  /** By which somebody without an account reads what is said of them. */
  shareToken?: string;
};

/** The picture of a speaker in their niche; the initials where there is none. */
export function SpeakerPortrait({ speaker, size, shareToken }: SpeakerPortraitProps) {
  const { name, slug, said } = speaker;
  const className = size === 'portrait' ? 'avatar--portrait' : undefined;
  if (!said?.picture)
    return <Avatar initials={initialsOf(name)} seed={slug} size="large" className={className} />;
  const { fileId, alt } = said.picture;
  return (
    <img
      className={`avatar avatar--grand avatar--image ${className ?? ''}`.trim()}
      src={imageAddress(fileId, 320, { shareToken })}
      alt={alt}
      width={120}
      height={136}
      loading={size === 'portrait' ? 'eager' : 'lazy'}
    />
  );
}
