import type { Server } from 'node:http';

import { endWatch } from '#app/calls/end-watch.server.ts';
import { listRings } from '#app/calls/list-rings.server.ts';
import { watchCalls, watchRoom } from '#app/calls/news.ts';
import { keepPresence } from '#app/duty/keep-presence.server.ts';
import type { PostMessageInput } from '#app/help/inputs.ts';
import { listAllowedReaders } from '#app/help/list-allowed-readers.server.ts';
import { markRead } from '#app/help/mark-read.server.ts';
import { questionCalls, questionRoom, saidNews } from '#app/help/news.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { readChanges } from '#app/help/read-changes.server.ts';
import { tellPassing } from '#app/help/tell-passing.server.ts';
import { listParticipantIds, readParticipation } from '#app/help/read-participation.server.ts';
import type { House } from '#app/platform/house.server.ts';
import { Hub, openHub, type SocketCall } from '#app/platform/hub.server.ts';
import type { SocketInput } from '#app/platform/socket-answer.server.ts';
import { findSeatOwner } from '#app/video/find-seat-owner.server.ts';
import { keepSeat } from '#app/video/keep-seat.server.ts';
import { leaveSeat } from '#app/video/leave-seat.server.ts';
import { callCalls, callRoom, seatRoom } from '#app/video/news.ts';
import { readSignals } from '#app/video/read-signals.server.ts';
import { sendSignal } from '#app/video/send-signal.server.ts';
import { takeSeat } from '#app/video/take-seat.server.ts';

/** Said by a socket of a room that it was let into. */
const saying =
  (event: 'here' | 'writing') =>
  async ({ context, isIn }: SocketCall, { questionId }: SocketInput) => {
    if (typeof questionId === 'string' && isIn(questionRoom(questionId)))
      await tellPassing(context.db, { event, questionId, userId: context.actor.userId });
    return {};
  };

function wireHelp(hub: Hub) {
  const { join, changes, say, read, writing, here, leave } = questionCalls;
  hub.guard('question', ({ database }, questionId, members) =>
    listAllowedReaders(database.db, questionId, members),
  );
  hub.answer(join, async (call, input) => {
    const ids = input as { questionId: string; after: number };
    // Nobody is in the room before the policy has let them read; what moves meanwhile is read again.
    const room = questionRoom(ids.questionId);
    let known = await readChanges(call.context, ids);
    while (!(await call.join(room, known.headRevision)))
      known = await readChanges(call.context, ids);
    const later = await readChanges(call.context, { ...ids, after: known.revision }).catch(
      async (error: unknown) => {
        await call.leave(room);
        throw error;
      },
    );
    return { ...later, messages: [...known.messages, ...later.messages] };
  });
  hub.answer(changes, ({ context }, input) =>
    readChanges(context, input as { questionId: string; after: number }),
  );
  hub.answer(say, async ({ context, tellAhead }, input) => {
    const { questionId, messageId, said } = await postMessage(context, input as PostMessageInput);
    if (said) tellAhead(saidNews(said));
    return { questionId, messageId };
  });
  hub.answer(read, ({ context, isIn }, input) => {
    const reading = input as { questionId: string; upTo: number };
    return markRead(context, reading, isIn(questionRoom(reading.questionId)));
  });
  hub.answer(writing, saying('writing'));
  hub.answer(here, saying('here'));
  hub.answer(leave, async (call, { questionId }) => {
    const room = questionRoom(String(questionId));
    if (call.isIn(room)) await call.leave(room);
    return {};
  });
  hub.onParting((context, room) => {
    const questionId = room.replace(/^question:/u, '');
    const { userId } = context.actor;
    return room === questionRoom(questionId)
      ? tellPassing(context.db, { event: 'gone', questionId, userId })
      : Promise.resolve();
  });
}

/** Video calls: the server seats people and hands their browsers' signals on; media never comes here. */
function wireVideo(hub: Hub) {
  hub.guard('video', async ({ database }, questionId, members) => {
    const participants = await listParticipantIds(database.db, questionId);
    const ids = members.map(({ userId }) => userId);
    return new Set(ids.filter((userId) => participants.has(userId)));
  });
  hub.guard('seat', async ({ database }, seatId, members) => {
    const ownerId = await findSeatOwner(database.db, seatId);
    return new Set(members.flatMap(({ userId }) => (userId === ownerId ? [userId] : [])));
  });
  hub.answer(callCalls.enter, async (call, input) => {
    const { questionId } = input as { questionId: string };
    const entered = await takeSeat(call.context, { questionId });
    await call.join(callRoom(questionId));
    await call.join(seatRoom(entered.seatId));
    return entered;
  });
  hub.answer(callCalls.keep, async (call, input) => {
    const { seatId, questionId } = input as { seatId: string; questionId: string };
    const kept = await keepSeat(call.context, { seatId });
    // A socket that came back after a cut is in no room yet.
    if (!call.isIn(seatRoom(seatId))) {
      await readParticipation(call.context, questionId);
      await call.join(callRoom(questionId));
      await call.join(seatRoom(seatId));
    }
    return kept;
  });
  hub.answer(callCalls.signal, ({ context }, input) =>
    sendSignal(context, input as Parameters<typeof sendSignal>[1]),
  );
  hub.answer(callCalls.signals, ({ context }, input) =>
    readSignals(context, input as Parameters<typeof readSignals>[1]),
  );
  hub.answer(callCalls.leave, async (call, input) => {
    const { seatId, questionId } = input as { seatId: string; questionId: string };
    const left = await leaveSeat(call.context, { seatId });
    // The socket stays, for the rest of the page.
    for (const room of [callRoom(questionId), seatRoom(seatId)])
      if (call.isIn(room)) await call.leave(room);
    return left;
  });
}

/** Who watches for calls: there for as long as one of their sockets answers. */
function wireWatch(hub: Hub) {
  hub.guard('watch', (_house, userId) => Promise.resolve(new Set([userId])));
  hub.answer(watchCalls.watch, async (call) => {
    const { context } = call;
    await call.join(watchRoom(context.actor.userId));
    await keepPresence(context);
    return listRings(context);
  });
  hub.answer(watchCalls.leave, async (call) => {
    const room = watchRoom(call.context.actor.userId);
    if (call.isIn(room)) await call.leave(room);
    return {};
  });
  hub.onHeartbeat('watch', (context) => keepPresence(context));
  hub.onParting((context, room) =>
    room === watchRoom(context.actor.userId) ? endWatch(context) : Promise.resolve(),
  );
}

/** Everything that sockets may ask, of every room. */
export function wireHub(): Hub {
  const hub = new Hub();
  wireHelp(hub);
  wireVideo(hub);
  wireWatch(hub);
  return hub;
}

/** Attaches the sockets of every room to the web server. @returns what lets them go. */
export function attachRealtime(house: House, web: Server): Promise<() => Promise<void>> {
  return openHub(house, web, wireHub());
}
