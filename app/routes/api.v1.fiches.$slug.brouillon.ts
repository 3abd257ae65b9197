import { api } from '#app/platform/http.server.ts';
import { answerDraft } from '#app/sheets/answer-sheet.server.ts';

export const loader = api(({ context, params }) => answerDraft(context, params.slug ?? ''));
