import { toNoticeAnswer } from '#app/gaps/api-schemas.ts';
import { readNotice } from '#app/gaps/read-notice.server.ts';
import { removeAnswer } from '#app/gaps/remove-answer.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'DELETE') throw new BadRequest('Cette réponse se retire (DELETE).');
  const noticeId = params.id ?? '';
  await removeAnswer(context, { noticeId, answerId: params.answerId ?? '' });
  return toNoticeAnswer(await readNotice(context, { noticeId }), context.appUrl);
});
