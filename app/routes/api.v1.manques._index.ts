import { toGapsAnswer, toNoticeAnswer } from '#app/gaps/api-schemas.ts';
import { postNotice } from '#app/gaps/post-notice.server.ts';
import { readGaps } from '#app/gaps/read-gaps.server.ts';
import { readNotice } from '#app/gaps/read-notice.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';

export const loader = api(async ({ context }) =>
  toGapsAnswer(await readGaps(context), context.appUrl),
);

export const action = api(async ({ context, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit une recherche (POST).');
  const { noticeId } = await postNotice(context, (await readJson(request)) as never);
  const answer = toNoticeAnswer(await readNotice(context, { noticeId }), context.appUrl);
  return Response.json(answer, { status: 201 });
});
