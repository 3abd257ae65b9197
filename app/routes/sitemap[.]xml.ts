import { listAnswerPages } from '#app/answers/list-answer-pages.server.ts';
import { listLibraryPages } from '#app/libraries/list-library-pages.server.ts';
import { listCoursePages } from '#app/courses/list-course-pages.server.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';
import { writeSitemapIndex } from '#app/platform/sitemap.server.ts';
import { listSheetPages } from '#app/search/list-sheet-pages.server.ts';
import { listSpeakerPages } from '#app/speakers/list-speaker-pages.server.ts';
import { listTrainingPages } from '#app/trainings/list-training-pages.server.ts';

/** What search engines may read, in parts. */
export const loader = api(async ({ context, request }) =>
  answerWithEtag(
    request,
    await writeSitemapIndex(context, [
      listSheetPages(),
      listLibraryPages(),
      listAnswerPages(),
      listSpeakerPages(),
      listTrainingPages(),
      listCoursePages(),
    ]),
    {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  ),
);
