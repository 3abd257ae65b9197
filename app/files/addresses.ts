/** Widths in pixels in which an image is served; the browser picks. */
export const imageWidths = [320, 640, 960, 1600] as const;
export type ImageWidth = (typeof imageWidths)[number];

/** Lets the files of a draft be seen by whoever holds its share link. */
export type FileAccess = { shareToken?: string };

function query(parameters: Record<string, string | number | undefined>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const written = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length ? `?${written.toString()}` : '';
}

/** Where a file is taken. `name` is what it will be called on the reader's disk. */
export function fileAddress(fileId: string, name: string, { shareToken }: FileAccess = {}): string {
  return `/fichiers/${fileId}/${encodeURIComponent(name)}${query({ partage: shareToken })}`;
}

/** Where an image is seen, in the width nearest to what is needed. */
export function imageAddress(
  fileId: string,
  width: ImageWidth,
  { shareToken }: FileAccess = {},
): string {
  return `/fichiers/${fileId}/image${query({ l: width, partage: shareToken })}`;
}

/** Every width of an image, for `srcSet`. */
export function imageSources(fileId: string, access: FileAccess = {}): string {
  return imageWidths.map((width) => `${imageAddress(fileId, width, access)} ${width}w`).join(', ');
}
