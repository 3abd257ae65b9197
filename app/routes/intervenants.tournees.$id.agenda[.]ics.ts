import { load } from '#app/platform/http.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';
import { writeTourCalendar } from '#app/tours/write-tour-calendar.ts';

export const loader = load(async ({ context, params }) => {
  const page = await readTour(context, { tourId: params.id });
  return new Response(writeTourCalendar(page, context.appUrl), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="tournee.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
});
