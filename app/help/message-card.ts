import type { SheetSummary } from '#app/sheets/sheet-summary.ts';

/** A sheet that a message leads to, as a card. */
export type SheetLinkCard = Pick<
  SheetSummary,
  'slug' | 'title' | 'kind' | 'carrierName' | 'departementCode' | 'illustration' | 'themes'
> & { kindOfPage: 'sheet'; status: 'published' | 'archived' | 'unpublished' };

/** A published answer that a message leads to. */
export type AnswerLinkCard = {
  kindOfPage: 'answer';
  slug: string;
  title: string;
  theme: string;
  isCertified: boolean;
};

/** A page of ours that a message leads to, as its reader may see it. */
export type LinkCard = SheetLinkCard | AnswerLinkCard;
