import { listAnswerPages } from '#app/answers/list-answer-pages.server.ts';
import { listLibraryPages } from '#app/libraries/list-library-pages.server.ts';
import { listCoursePages } from '#app/courses/list-course-pages.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { download } from '#app/platform/http.server.ts';
import { writeSitemapPages, writeSitemapPart } from '#app/platform/sitemap.server.ts';
import { listSheetPages } from '#app/search/list-sheet-pages.server.ts';
import { listSpeakerPages } from '#app/speakers/list-speaker-pages.server.ts';
import { listTrainingPages } from '#app/trainings/list-training-pages.server.ts';

const listings = [
  listSheetPages(),
  listLibraryPages(),
  listAnswerPages(),
  listSpeakerPages(),
  listTrainingPages(),
  listCoursePages(),
];
const pages = [
  '/',
  '/fiches',
  '/aide/reponses',
  '/carte',
  '/intervenants',
  '/formations',
  '/formations/parcours',
  '/bibliotheques',
  '/charte',
  '/vos-donnees',
  '/accessibilite',
];

/** `fiches-2.xml`: the second part of the sheets. */
export const loader = download(async ({ context, params, request }) => {
  const asked = /^(?:(pages)|([a-z]+)-([1-9]\d{0,5}))\.xml$/u.exec(params.part ?? '');
  const listing = listings.find(({ name }) => name === asked?.[2]);
  const text = asked?.[1]
    ? writeSitemapPages(context.appUrl, pages)
    : listing && (await writeSitemapPart(context, listing, Number(asked?.[3])));
  if (!text) throw new NotFound('Cette partie du plan du site n’existe pas.');
  return answerWithEtag(request, text, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
});
