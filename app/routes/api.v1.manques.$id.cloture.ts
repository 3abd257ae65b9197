import { toNoticeAnswer } from '#app/gaps/api-schemas.ts';
import { closeNotice } from '#app/gaps/close-notice.server.ts';
import { readNotice } from '#app/gaps/read-notice.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse clôt une recherche (POST).');
  const noticeId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await closeNotice(context, { ...said, noticeId } as never);
  return toNoticeAnswer(await readNotice(context, { noticeId }), context.appUrl);
});
