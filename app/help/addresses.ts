/** Addresses of the help desk: mails and members keep them. */

export const helpAddress = '/aide';

export const questionAddress = (questionId: string) => `/aide/${questionId}`;

/** Where the answer is written: mails lead there. */
export const answerAddress = (questionId: string) => `${questionAddress(questionId)}#repondre`;

export const messageAnchor = (messageId: string) => `message-${messageId}`;

export const quoteAddress = (questionId: string, messageId: string) =>
  `${questionAddress(questionId)}?citer=${messageId}#repondre`;

/** Where one's own message is changed or deleted. */
export const messageAddress = (questionId: string, messageId: string) =>
  `${questionAddress(questionId)}/messages/${messageId}`;

export const handOverAddress = (questionId: string) => `${questionAddress(questionId)}/passer`;

/** Who is in the conversation: to invite a colleague, or leave. */
export const participantsAddress = (questionId: string) =>
  `${questionAddress(questionId)}/participants`;

/** Where who is invited comes in, or not. */
export const invitationAddress = (questionId: string) =>
  `${questionAddress(questionId)}/invitation`;

/** Every conversation of mine, searched. */
export const myConversationsAddress = '/aide/mes-conversations';

/** The texts that I begin answers from. */
export const cannedAnswersAddress = '/aide/reponses-types';

/** The themes that I know, and whether I may be asked. */
export const helpSettingsAddress = '/aide/mes-themes';

/** Where a participant says that something is wrong. */
export const conversationReportAddress = (questionId: string) =>
  `${questionAddress(questionId)}/signaler`;

/** Reports that wait for a referent or an administrator. */
export const reportedConversationsAddress = '/administration/conversations';

/** Where what came of a conversation is published; the room of the answers says the rest. */
export const answersAddress = '/aide/reponses';
export const publishedAnswerAddress = (slug: string) => `${answersAddress}/${slug}`;
