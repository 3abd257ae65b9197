import { toAttendanceAnswer } from '#app/attendance/api-schemas.ts';
import { readAttendanceSheet } from '#app/attendance/read-attendance-sheet.server.ts';
import { api } from '#app/platform/http.server.ts';

export const loader = api(async ({ context, params }) =>
  toAttendanceAnswer(
    await readAttendanceSheet(context, { slug: params.slug, sessionId: params.id }),
  ),
);
