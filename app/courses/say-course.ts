import { formatCount } from '#app/ui/format.ts';

/** « 3 étapes sur 8 ». */
export const sayProgress = (done: number, total: number) =>
  `${formatCount(done, 'étape faite', 'étapes faites')} sur ${total}`;

/** « 2 bonnes réponses sur 3 ». */
export const sayScore = (right: number, total: number) =>
  `${formatCount(right, 'bonne réponse', 'bonnes réponses')} sur ${total}`;

/** Where a link leads, as people know it: « peertube.fr ». */
export const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./u, '');
