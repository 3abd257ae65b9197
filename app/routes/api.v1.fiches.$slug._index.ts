import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { answerDraft, answerSheet } from '#app/sheets/answer-sheet.server.ts';
import { reviseSheet } from '#app/sheets/revise-sheet.server.ts';

export const loader = api(({ context, params }) => answerSheet(context, params.slug ?? ''));

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'PATCH')
    throw new BadRequest('Cette adresse se lit (GET) ou se révise (PATCH).');
  const body = await readJson(request);
  const { slug } = await reviseSheet(context, { ...Object(body), slug: params.slug });
  return answerDraft(context, slug);
});
