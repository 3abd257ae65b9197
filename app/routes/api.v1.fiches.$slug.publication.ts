import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { answerDraft } from '#app/sheets/answer-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse publie (POST).');
  const draft = await answerDraft(context, params.slug ?? '');
  const body = await readJson(request);
  const { sheetId, slug, number } = await publishSheet(context, {
    ...Object(body),
    sheetId: draft.id,
  });
  return { id: sheetId, slug, url: `${context.appUrl}/fiches/${slug}`, version: number };
});
