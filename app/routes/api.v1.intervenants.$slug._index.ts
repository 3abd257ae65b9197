import { api } from '#app/platform/http.server.ts';
import { answerSpeaker } from '#app/speakers/answer-speaker.server.ts';

export const loader = api(({ context, params }) => answerSpeaker(context, params.slug ?? ''));
