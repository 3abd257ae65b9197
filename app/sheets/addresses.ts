import type { Visibility } from './vocabulary.ts';

/** Addresses of the sheets: one place, since people bookmark them and other sites link to them. */

export const sheetAddress = (slug: string) => `/fiches/${slug}`;

/** Counts, then leads to the file or the link. */
export const itemAddress = (slug: string, itemId: string) =>
  `/fiches/${slug}/recuperer/${encodeURIComponent(itemId)}`;

export const historyAddress = (slug: string) => `/fiches/${slug}/historique`;

/** What a sheet changes to the one that it was adapted from. */
export const comparisonWithOriginAddress = (slug: string) =>
  `${historyAddress(slug)}?de=origine#difference`;

/** Reports a sheet, or one of its comments. */
export const reportAddress = (slug: string, commentId?: string) =>
  `/fiches/${slug}/signaler${commentId ? `?commentaire=${commentId}` : ''}`;

/** Two pages to take away, in the face that is on the screen. */
export const pdfAddress = (slug: string, face: Visibility) =>
  `/fiches/${slug}.pdf${face === 'public' ? '?vue=publique' : ''}`;
