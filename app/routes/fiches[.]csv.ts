import { api } from '#app/platform/http.server.ts';
import { answerFeed } from '#app/search/answer-feed.server.ts';
import { writeCsv } from '#app/search/feeds/csv.ts';
import { mostInExport } from '#app/search/read-feed.server.ts';

export const loader = api((call) =>
  answerFeed(call, {
    write: writeCsv,
    limit: mostInExport,
    mediaType: 'text/csv',
    fileName: 'fiches.csv',
  }),
);
