import { api } from '#app/platform/http.server.ts';
import { answerFeed } from '#app/search/answer-feed.server.ts';
import { writeAtom } from '#app/search/feeds/atom.ts';
import { newestInFeed } from '#app/search/read-feed.server.ts';

export const loader = api((call) =>
  answerFeed(call, { write: writeAtom, limit: newestInFeed, mediaType: 'application/atom+xml' }),
);
