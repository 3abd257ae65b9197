import { declineQuestion } from './decline-question.server.ts';
import { reopenQuestion } from './reopen-question.server.ts';
import { resolveQuestion } from './resolve-question.server.ts';

/** What is said of a question as a whole by one button, and what is answered once it is. */
export const questionGestures = {
  resolve: [resolveQuestion, 'Question résolue. Merci de l’avoir dit.'],
  reopen: [reopenQuestion, 'Question rouverte.'],
  decline: [declineQuestion, 'C’est noté\u00A0: d’autres collègues sont prévenus.'],
} as const;

export const isQuestionGesture = (intent: unknown): intent is keyof typeof questionGestures =>
  typeof intent === 'string' && Object.hasOwn(questionGestures, intent);
