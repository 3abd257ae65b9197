import { fileAddress, imageAddress, imageSources } from '#app/files/addresses.ts';
import type { ThreadMessage } from '#app/help/thread.ts';
import { formatFileSize } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

/** What came with a message: pictures are seen, everything can be taken. */
export function MessageFiles({ files }: Pick<ThreadMessage, 'files'>) {
  return files.map(({ fileId, name, sizeInBytes, picture }) => (
    <figure key={fileId} className="msg__fichier petit">
      {picture && (
        <img
          src={imageAddress(fileId, 640)}
          srcSet={imageSources(fileId)}
          sizes="20rem"
          width={picture.width}
          height={picture.height}
          alt={picture.alt || 'Image sans description'}
          loading="lazy"
          decoding="async"
        />
      )}
      <figcaption>
        <a href={fileAddress(fileId, name)} download>
          <Icon name={picture ? 'image' : 'paperclip'} /> {name}, {formatFileSize(sizeInBytes)}
        </a>
      </figcaption>
    </figure>
  ));
}
