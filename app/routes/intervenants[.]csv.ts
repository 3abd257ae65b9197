import { refuseProblems } from '#app/platform/address.ts';
import { download } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { exportSpeakers } from '#app/speakers/export-speakers.server.ts';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { writeSpeakersFile } from '#app/speakers/write-speakers-file.ts';

export const loader = download(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await exportSpeakers(context, parseSpeakerQuery(url.searchParams));
  refuseProblems(results.problems);
  return new Response(writeSpeakersFile(results.items, context.appUrl), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="intervenants.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
});
