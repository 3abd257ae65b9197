import { api } from '#app/platform/http.server.ts';
import { toRequestAnswer } from '#app/training-requests/api-schemas.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';

export const loader = api(async ({ context, params }) =>
  toRequestAnswer(await readRequest(context, { requestId: params.id }), context.appUrl),
);
