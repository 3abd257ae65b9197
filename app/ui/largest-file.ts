import { createContext, useContext } from 'react';

import { formatFileSize, quoted } from './format.ts';

/** In mebibytes, as the server counts them. */
export const usualLargestFileInMb = 20;

/** What the server takes, as the page was told. */
const LargestFile = createContext(usualLargestFileInMb);

export const LargestFileProvider = LargestFile.Provider;

/** @returns what is wrong with a file that the server would refuse; null otherwise. */
export function sayTooLarge(file: File | undefined, largestInMb: number): string | null {
  if (file === undefined || file.size <= largestInMb * 1_048_576) return null;
  return `${quoted(file.name)} pèse ${formatFileSize(file.size)}, au plus ${largestInMb}\u00A0Mo\u00A0: réduisez-le, ou donnez un lien.`;
}

export const useLargestFile = () => useContext(LargestFile);
