import { toNoticeAnswer } from '#app/gaps/api-schemas.ts';
import { readNotice } from '#app/gaps/read-notice.server.ts';
import { api } from '#app/platform/http.server.ts';

export const loader = api(async ({ context, params }) =>
  toNoticeAnswer(await readNotice(context, { noticeId: params.id ?? '' }), context.appUrl),
);
