import type { AlertKind } from './vocabulary.ts';

/** What a notification says: never who, nor of what. It passes by the maker of the browser, and shows on locked screens. */
const sentences: Record<AlertKind, string> = {
  call: 'Un collègue appelle',
  question: 'Une question écrite vous attend',
  message: 'Un nouveau message dans une conversation',
  handover: 'On vous passe une question',
  invitation: 'On vous invite dans une conversation',
  agreement: 'Un texte à publier vous attend',
};

/** Where it leads, beside the question itself: addresses that mails keep too. */
const pageOf: Partial<Record<AlertKind, string>> = { call: '/appel', invitation: '/invitation' };

/** What the service worker of the page is told. */
export type PushNotice = { title: string; body: string; address: string; tag: string };

/** @returns ids and a sentence that everybody gets alike. */
export function sayPush(kind: AlertKind, questionId: string): PushNotice {
  return {
    title: sentences[kind],
    body: 'RPBS, aide entre bibliothèques',
    address: `/aide/${questionId}${pageOf[kind] ?? ''}`,
    tag: `${kind}:${questionId}`,
  };
}
