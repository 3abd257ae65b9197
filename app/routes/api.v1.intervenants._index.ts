import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { addSpeaker } from '#app/speakers/add-speaker.server.ts';
import { answerSpeaker } from '#app/speakers/answer-speaker.server.ts';
import { toSpeakerListAnswer } from '#app/speakers/api-schemas.ts';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { searchSpeakers } from '#app/speakers/search-speakers.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchSpeakers(context, parseSpeakerQuery(url.searchParams));
  refuseProblems(results.problems);
  return toSpeakerListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});

export const action = api(async ({ context, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit un intervenant (POST).');
  const { slug } = await addSpeaker(context, (await readJson(request)) as never);
  return Response.json(await answerSpeaker(context, slug), { status: 201 });
});
