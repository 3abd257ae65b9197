import type { Peer as Person } from '#app/video/vocabulary.ts';

import { Peer, type Said, type Tracks } from './peer.ts';
import type { Signal } from './signalling.ts';

type WaysEvents = {
  /** Hands a signal on. @throws where it was not taken, and is to be sent again. */
  send: (to: string, body: string) => Promise<void>;
  stream: (seatId: string, stream: MediaStream) => void;
  state: (seatId: string, state: RTCPeerConnectionState) => void;
  said: (person: Person, said: Said) => void;
  /** How we are, for who has just been reached. */
  ownState: () => Said;
};

type WaysOptions = { seatId: string; iceServers: RTCIceServer[]; tracks: Tracks; on: WaysEvents };

type Way = { peer: Peer; sending: Promise<void> };

const sendAgainInMs = 500;

/** The ways from one seat to all the others of a call. */
export class Ways {
  readonly #options: WaysOptions;
  readonly #ways = new Map<string, Way>();
  /** Heard already: the server may hand the same signal twice. */
  readonly #heard = new Set<number>();
  #tracks: Tracks;

  constructor(options: WaysOptions) {
    this.#options = options;
    this.#tracks = options.tracks;
  }

  /** One way to each of those who are there, none to those who left. */
  meet(people: readonly Person[]) {
    const there = new Set(people.map(({ seatId }) => seatId));
    for (const [seatId, { peer }] of this.#ways) {
      if (there.has(seatId)) continue;
      peer.close();
      this.#ways.delete(seatId);
    }
    for (const person of people)
      if (!this.#ways.has(person.seatId)) this.#ways.set(person.seatId, this.#open(person));
  }

  knows(seatId: string): boolean {
    return this.#ways.has(seatId);
  }

  async hear({ id, from, body }: Signal) {
    if (this.#heard.has(id)) return;
    this.#heard.add(id);
    await this.#ways.get(from)?.peer.hear(body);
  }

  setTracks(tracks: Tracks) {
    this.#tracks = tracks;
    for (const { peer } of this.#ways.values()) peer.setTracks(tracks);
  }

  say(said: Said) {
    for (const { peer } of this.#ways.values()) peer.say(said);
  }

  close() {
    this.meet([]);
  }

  #open(person: Person): Way {
    const { iceServers, on, seatId: mine } = this.#options;
    const { seatId } = person;
    const peer: Peer = new Peer({
      iceServers,
      // Ids differ: each is polite to half of the world.
      isPolite: mine < seatId,
      tracks: this.#tracks,
      on: {
        signal: (body) => this.#send(seatId, body),
        stream: (stream) => on.stream(seatId, stream),
        state: (state) => on.state(seatId, state),
        said: (said) => on.said(person, said),
        open: () => void peer.say(on.ownState()),
      },
    });
    return { peer, sending: Promise.resolve() };
  }

  /** In their order, one after the other: a candidate without its description says nothing. */
  #send(seatId: string, body: string) {
    // The peer speaks while it is being made: its way stands a moment later.
    queueMicrotask(() => {
      const way = this.#ways.get(seatId);
      if (!way) return;
      way.sending = way.sending.then(() => this.#deliver(seatId, way, body));
    });
  }

  async #deliver(seatId: string, way: Way, body: string): Promise<void> {
    while (this.#ways.get(seatId) === way) {
      try {
        await this.#options.on.send(seatId, body);
        return;
      } catch {
        // The line is cut, or they have left: `meet` will say which.
        await new Promise((resolve) => setTimeout(resolve, sendAgainInMs));
      }
    }
  }
}
