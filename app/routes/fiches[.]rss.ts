import { api } from '#app/platform/http.server.ts';
import { answerFeed } from '#app/search/answer-feed.server.ts';
import { writeRss } from '#app/search/feeds/rss.ts';
import { newestInFeed } from '#app/search/read-feed.server.ts';

export const loader = api((call) =>
  answerFeed(call, { write: writeRss, limit: newestInFeed, mediaType: 'application/rss+xml' }),
);
