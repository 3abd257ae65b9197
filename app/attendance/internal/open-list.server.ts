import { canTakeAttendance } from '#app/attendance/policy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { listRegistrants } from '#app/registrations/list-registrants.server.ts';

/**
 * The list of a session for who keeps its attendance.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function openList(context: Context, input: { slug: unknown; sessionId: unknown }) {
  const list = await listRegistrants(context, input);
  if (!canTakeAttendance(list.part))
    throw new Forbidden('L’émargement est pour qui organise ou anime la session.');
  return list;
}
