import { answerNotice } from '#app/gaps/answer-notice.server.ts';
import { toNoticeAnswer } from '#app/gaps/api-schemas.ts';
import { readNotice } from '#app/gaps/read-notice.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse reçoit une réponse (POST).');
  const noticeId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await answerNotice(context, { ...said, noticeId });
  const answer = toNoticeAnswer(await readNotice(context, { noticeId }), context.appUrl);
  return Response.json(answer, { status: 201 });
});
