/** The words of the board of gaps; the keys are kept. */

/** Why a notice was closed before its day. */
export const closeReasons = ['found', 'dropped', 'moderated'] as const;
export type CloseReason = (typeof closeReasons)[number];

export const closeReasonLabels: Record<CloseReason, string> = {
  found: 'J’ai trouvé',
  dropped: 'Je ne cherche plus',
  moderated: 'Retirée par un référent',
};

/** A notice stands for half a year at most. */
export const longestNoticeInDays = 184;
/** And for two months where nothing is said. */
export const usualNoticeInDays = 60;
/** Standing notices of one person. */
export const mostNotices = 10;
