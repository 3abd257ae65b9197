import { questionAddress } from '#app/help/addresses.ts';

/** The video call of a conversation. */
export const callAddress = (questionId: string) => `${questionAddress(questionId)}/video`;
