import { load } from '#app/platform/http.server.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { writeSessionsCalendar } from '#app/trainings/write-sessions-calendar.ts';

/** The sessions of one training, as its reader sees them. */
export const loader = load(async ({ context, params }) => {
  const { training, sessions } = await readTraining(context, { slug: params.slug });
  const announced = sessions.filter(({ state }) => state !== 'draft');
  const written = writeSessionsCalendar(
    announced.map((session) => ({ ...session, training })),
    { appUrl: context.appUrl, name: training.title },
  );
  return new Response(written, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="formation.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
});
