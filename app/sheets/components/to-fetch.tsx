import { itemAddress } from '#app/sheets/addresses.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { type ItemType, itemTypeLabels, licenceLabels } from '#app/sheets/vocabulary.ts';
import { formatFileSize, formatNumber } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';

const itemIcons: Record<ItemType, IconName> = {
  poster: 'image',
  outline: 'list-checks',
  text: 'scroll-text',
  template: 'layers',
  model3d: 'box',
  playlist: 'music',
  booklist: 'book-open',
  tool: 'wrench',
  image: 'file-image',
  other: 'file-text',
};

type ToFetchProps = { page: Pick<SheetPage, 'slug' | 'content' | 'files' | 'downloads'> };

/** Files and links to take away, each with what it is, its licence and how often it was taken. */
export function ToFetch({ page: { slug, content, files, downloads } }: ToFetchProps) {
  return (
    <ul className="recup">
      {content.toFetch.map(({ id, type, title, url, fileId, licence }) => (
        <li key={id}>
          <Icon name={itemIcons[type]} />
          <div>
            <a href={itemAddress(slug, id)} rel={url ? 'noopener nofollow ugc' : undefined}>
              <strong>{title}</strong>
            </a>
            <p className="petit doux">
              {[
                itemTypeLabels[type],
                sayWhere(url, fileId ? files[fileId] : undefined),
                licenceLabels[licence],
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <span className="petit doux nowrap">
            <Icon name="download" />
            <HiddenText>Récupéré </HiddenText>
            {formatNumber(downloads[id] ?? 0)}
            <HiddenText> fois</HiddenText>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** « PDF, 120 ko », « site gallica.bnf.fr ». */
function sayWhere(url: string | null, file: SheetPage['files'][string] | undefined) {
  if (file) {
    const extension = /\.([a-z0-9]{1,5})$/iu.exec(file.name)?.[1];
    const size = formatFileSize(file.sizeInBytes);
    return extension ? `${extension.toUpperCase()}, ${size}` : size;
  }
  return url && URL.canParse(url) ? `site ${new URL(url).hostname.replace(/^www\./u, '')}` : null;
}
