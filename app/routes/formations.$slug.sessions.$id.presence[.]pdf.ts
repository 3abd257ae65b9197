import { drawAttendanceSheet } from '#app/attendance/print/draw-attendance-sheet.server.ts';
import { readAttendanceSheet } from '#app/attendance/read-attendance-sheet.server.ts';
import { load } from '#app/platform/http.server.ts';
import { printing } from '#app/platform/printing.server.ts';

/** The attendance sheet of a session, for who organises and who teaches it. */
export const loader = load(async ({ context, params, clientAddress }) => {
  const sheet = await readAttendanceSheet(context, { slug: params.slug, sessionId: params.id });
  const name = `emargement-${sheet.training.slug}`;
  return printing(context, { clientAddress, name }, () => drawAttendanceSheet(sheet));
});
