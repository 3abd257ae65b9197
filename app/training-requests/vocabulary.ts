/** The words of requests for trainings; the keys are kept. */

/** How those who ask would come. */
export const requestFormats = ['near', 'remote', 'either'] as const;
export type RequestFormat = (typeof requestFormats)[number];

export const requestFormatLabels: Record<RequestFormat, string> = {
  near: 'Près de chez nous',
  remote: 'À distance',
  either: 'L’un ou l’autre',
};

/** Derived from what stands and from the clock, see `internal/seen-requests.server.ts`. */
export const requestStates = ['open', 'answered', 'held', 'expired', 'closed'] as const;
export type RequestState = (typeof requestStates)[number];

/** Why a request was closed before its day. */
export const closeReasons = ['dropped', 'moderated'] as const;
export type CloseReason = (typeof closeReasons)[number];

export const closeReasonLabels: Record<CloseReason, string> = {
  dropped: 'Nous n’en avons plus besoin',
  moderated: 'Retirée par un référent',
};

/** For whom a session answers: all who ask, or some of them. */
export const tieReaches = ['all', 'picked'] as const;

export const requestSorts = ['support', 'recent', 'near'] as const;
export type RequestSort = (typeof requestSorts)[number];
/** As the address says them. */
export const requestSortSlugs: Record<RequestSort, string> = {
  support: 'appuis',
  recent: 'recent',
  near: 'proche',
};
export const requestSortLabels: Record<RequestSort, string> = {
  support: 'Les plus demandées',
  recent: 'Les plus récentes',
  near: 'Les plus proches',
};

/** A request without an answer stands for a year. */
export const requestInDays = 365;
/** A session that is prepared for a request, and not announced, lets it go after so many days. */
export const preparedInDays = 90;
/** Open again because its session was called off, it stands for at least so many days. */
export const reopenedInDays = 90;
/** Who asked is reminded so many days before its end. */
export const remindedBeforeInDays = 30;
/** Open requests of one person. */
export const mostRequests = 10;
/** People that one library may say would come. */
export const mostPeople = 200;
