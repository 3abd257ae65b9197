import { api } from '#app/platform/http.server.ts';
import { answerFeed } from '#app/search/answer-feed.server.ts';
import { writeGeojson } from '#app/search/feeds/geojson.ts';
import { mostInExport } from '#app/search/read-feed.server.ts';

export const loader = api((call) =>
  answerFeed(call, { write: writeGeojson, limit: mostInExport, mediaType: 'application/geo+json' }),
);
