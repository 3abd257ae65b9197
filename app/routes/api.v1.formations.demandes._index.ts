import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { toRequestAnswer, toRequestListAnswer } from '#app/training-requests/api-schemas.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import { parseRequestQuery } from '#app/training-requests/query.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { searchRequests } from '#app/training-requests/search-requests.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchRequests(context, parseRequestQuery(url.searchParams));
  refuseProblems(results.problems);
  return toRequestListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});

export const action = api(async ({ context, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit une demande (POST).');
  const asked = await askForTraining(context, (await readJson(request)) as never);
  const answer = toRequestAnswer(await readRequest(context, asked), context.appUrl);
  return Response.json(answer, { status: 201 });
});
