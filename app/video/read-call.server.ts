import type { z } from 'zod';

import { readParticipation } from '#app/help/read-participation.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import type { Settings } from '#app/platform/settings.server.ts';

import { meetingAddress } from './meeting-address.ts';
import { callInput } from './inputs.ts';
import { issueIceServers } from './issue-ice-servers.server.ts';
import { listInCall } from './list-in-call.server.ts';

/**
 * What the page of a call needs before anybody enters it.
 * @throws {NotSignedIn}; {NotFound} for who takes no part in the conversation; {InvalidInput}.
 */
export async function readCall(
  context: Context,
  settings: Settings,
  input: z.input<typeof callInput>,
) {
  const { questionId } = parseInput(callInput, input);
  const { actor, title, isResolved } = await readParticipation(context, questionId);
  return {
    questionId,
    title,
    isResolved,
    me: actor.displayName,
    inCall: await listInCall(context, questionId),
    iceServers: issueIceServers(settings, actor.userId, context.clock()),
    /** Where the house prefers the meetings of somebody else. */
    meeting: settings.MEETING_URL ? meetingAddress(settings.MEETING_URL, questionId) : null,
  };
}

export type CallFacts = Awaited<ReturnType<typeof readCall>>;
