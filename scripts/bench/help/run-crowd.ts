/** Members of conversations in a process of their own, who do as the bench tells them. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Done, OrderName, Orders } from './orders.ts';
import { joinBare, joinHouse, type Voice } from './voices.ts';

/** A message as colleagues write them. */
const words =
  'Oui, nous avons relié les nôtres il y a deux ans : comptez six semaines et douze euros pièce, la couture tient bien.';

let voices: Voice[] = [];
const saidAt = new Map<string, { by: Voice; at: number }>();
let latencies: number[] = [];
let saidCount = 0;
let said: Record<string, number> = {};
let shownAt = 0;

const now = () => performance.timeOrigin + performance.now();

async function until(isSo: () => boolean, forSeconds = 240) {
  for (let waited = 0; !isSo(); waited += 10) {
    if (waited > forSeconds * 1000) throw new Error('What was waited for does not come');
    await sleep(10);
  }
}

function say(voice: Voice): Promise<void> {
  saidCount += 1;
  said[voice.questionId] = (said[voice.questionId] ?? 0) + 1;
  const body = `${process.pid}.${saidCount} ${words}`;
  saidAt.set(body, { by: voice, at: performance.now() });
  return voice.say(body);
}

/** What its author sees of it does not count: the others do. */
function hear(bodies: readonly string[], by: Voice) {
  shownAt = now();
  for (const body of bodies) {
    const sent = saidAt.get(body);
    if (sent && sent.by !== by) latencies.push(performance.now() - sent.at);
  }
}

function seat({ place, members }: Orders['join']): Voice[] {
  const join = place.kind === 'house' ? joinHouse : joinBare;
  return members.map((member) => {
    const voice: Voice = join(place, member, (bodies) => hear(bodies, voice));
    return voice;
  });
}

async function talk({ perSecond, seconds }: Orders['talk']) {
  const startedAt = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    await sleep(Math.max(0, startedAt + (n * 1000) / perSecond - performance.now()));
    // Each conversation in turn, and each of its members.
    const voice = voices[(n * 7) % voices.length];
    if (voice) void say(voice);
  }
  // Every word to each of the others of its conversation.
  const shown = byRoom().reduce(
    (sum, room) => sum + (said[room[0]?.questionId ?? ''] ?? 0) * (room.length - 1),
    0,
  );
  await until(() => latencies.length >= shown, 30);
}

function byRoom(): Voice[][] {
  const rooms = new Map<string, Voice[]>();
  for (const voice of voices) {
    const { questionId } = voice;
    rooms.set(questionId, [...(rooms.get(questionId) ?? []), voice]);
  }
  return [...rooms.values()];
}

async function flood({ speakersEach, seconds }: Orders['flood']) {
  const endsAt = performance.now() + seconds * 1000;
  const speak = async (turns: readonly Voice[]) => {
    for (let n = 0; performance.now() < endsAt; n += 1) {
      const voice = turns[n % turns.length];
      if (voice) await say(voice);
    }
  };
  const speeches = byRoom().flatMap((room) =>
    Array.from({ length: speakersEach }, (_, n) =>
      speak(room.filter((_voice, place) => place % speakersEach === n)),
    ),
  );
  await Promise.all(speeches);
}

const works: { [Name in OrderName]: (order: Orders[Name]) => Promise<void> | void } = {
  async join(order) {
    voices = seat(order);
    await until(() => voices.every((voice) => voice.isReady()));
  },
  talk,
  flood,
  async await({ standing }) {
    const shows = (voice: Voice) => voice.shownCount() >= (standing[voice.questionId] ?? 0);
    await until(() => voices.every(shows));
  },
  cut() {
    for (const voice of voices) voice.cut();
  },
  leave() {
    for (const voice of voices) voice.leave();
    voices = [];
    saidAt.clear();
  },
};

async function obey(name: OrderName, order: never): Promise<Done> {
  latencies = [];
  said = {};
  saidAt.clear(); // What is still on its way was another order's.
  const startedAt = now();
  await works[name](order);
  return { latencies, said, startedAt, endedAt: name === 'await' ? shownAt : now() };
}

process.on('message', ({ name, order }: { name: OrderName; order: never }) => {
  const work = async () => {
    process.send?.(await obey(name, order));
  };
  // What fails ends the process, and the bench with it.
  void work();
});
