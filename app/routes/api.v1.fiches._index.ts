import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { answerSearch } from '#app/search/answer-search.server.ts';
import { answerDraft } from '#app/sheets/answer-sheet.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  return answerSearch(call.context, call.url.searchParams);
});

export const action = api(async ({ context, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit un brouillon (POST).');
  const { slug } = await createSheet(context, (await readJson(request)) as never);
  return Response.json(await answerDraft(context, slug), { status: 201 });
});
