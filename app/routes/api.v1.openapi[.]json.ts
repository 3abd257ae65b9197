import { answerOperations } from '#app/answers/api-schemas.ts';
import { attendanceOperations } from '#app/attendance/api-schemas.ts';
import { courseOperations } from '#app/courses/api-schemas.ts';
import { dutyOperations } from '#app/duty/api-schemas.ts';
import { gapOperations } from '#app/gaps/api-schemas.ts';
import { libraryOperations } from '#app/libraries/api-schemas.ts';
import { peopleOperations } from '#app/people/api-schemas.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';
import { describeApi } from '#app/platform/openapi.ts';
import { registrationOperations } from '#app/registrations/api-operations.ts';
import { reviewOperations } from '#app/reviews/api-schemas.ts';
import { searchOperations } from '#app/search/api-operations.ts';
import { sheetOperations } from '#app/sheets/api-operations.ts';
import { speakerOperations } from '#app/speakers/api-operations.ts';
import { territoryOperations } from '#app/territories/api-schemas.ts';
import { tourOperations } from '#app/tours/api-schemas.ts';
import { trainingYearOperations } from '#app/training-year/api-schemas.ts';
import { requestOperations } from '#app/training-requests/api-schemas.ts';
import { trainingOperations } from '#app/trainings/api-schemas.ts';

const operations = [
  ...searchOperations,
  ...sheetOperations,
  ...libraryOperations,
  ...territoryOperations,
  ...answerOperations,
  ...dutyOperations,
  ...peopleOperations,
  ...speakerOperations,
  ...reviewOperations,
  ...tourOperations,
  ...gapOperations,
  ...trainingOperations,
  ...requestOperations,
  ...registrationOperations,
  ...attendanceOperations,
  ...trainingYearOperations,
  ...courseOperations,
];

export const loader = api(async ({ context, request }) =>
  answerWithEtag(request, JSON.stringify(describeApi(operations, context.appUrl)), {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
  }),
);
