import { imageAddress } from '#app/files/addresses.ts';
import type { SheetSummary } from '#app/sheets/sheet-summary.ts';
import { Motif } from '#app/ui/motif.tsx';
import { motifLooks } from '#app/vocabularies/motif-look.ts';

/** The picture of a sheet; without one, the pattern of its first theme. */
export function SheetPicture({ sheet }: { sheet: Pick<SheetSummary, 'illustration' | 'themes'> }) {
  const { illustration, themes } = sheet;
  if (illustration) {
    return (
      <div className="motif motif--photo">
        <img
          src={imageAddress(illustration.fileId, 320)}
          alt={illustration.alt}
          loading="lazy"
          decoding="async"
        />
      </div>
    );
  }
  const theme = themes[0];
  return theme ? <Motif {...motifLooks[theme.motif]} /> : <Motif icon="file-text" />;
}
