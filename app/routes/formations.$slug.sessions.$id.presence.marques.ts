import type { MarksInput } from '#app/attendance/inputs.ts';
import { markAttendance } from '#app/attendance/mark-attendance.server.ts';
import { readAttendance } from '#app/attendance/read-attendance.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { api, type Call, readJson } from '#app/platform/http.server.ts';

const peopleOf = async ({ context, params, url }: Call) => {
  const sittingId = url.searchParams.get('demi-journee');
  const { people } = await readAttendance(context, {
    slug: params.slug,
    sessionId: params.id,
    sittingId,
  });
  return people;
};

/** What stands for everybody at a half-day: asked again by pages that are open. */
export const loader = api(async (call) => ({
  kept: [],
  refused: [],
  people: await peopleOf(call),
}));

/** Marks taken on a page, some long ago where there was no network. */
export const action = api(async (call) => {
  const { context, params, request } = call;
  if (request.method !== 'POST') throw new NotFound();
  const { marks, sentAt } = (await readJson(request)) as MarksInput;
  const answer = await markAttendance(context, {
    slug: params.slug,
    sessionId: params.id,
    marks,
    sentAt,
  });
  return { ...answer, people: await peopleOf(call) };
});
