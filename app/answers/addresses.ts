import { publishedAnswerAddress, questionAddress } from '#app/help/addresses.ts';

/** Addresses of the published answers: a contract. Conversations lead to the first two. */
export { answersAddress, publishedAnswerAddress } from '#app/help/addresses.ts';
export const answersFeedAddress = '/aide/reponses.rss';

export const correctionAddress = (slug: string) => `${publishedAnswerAddress(slug)}/corriger`;

/** Where a conversation becomes an answer, and where the others say what they think of it. */
export const proposalAddress = (questionId: string) => `${questionAddress(questionId)}/reponse`;

/** Where who asked says whether it helped. */
export const outcomeAddress = (questionId: string) => `${questionAddress(questionId)}/merci`;
