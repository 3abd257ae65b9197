import type { Peer as Person } from '#app/video/vocabulary.ts';

/** How somebody is in a call. */
export type Presence = { hasMicrophone: boolean; hasCamera: boolean; sharesScreen: boolean };

export type Guest = Person &
  Presence & { stream: MediaStream | null; state: RTCPeerConnectionState };

export type Caption = { id: number; name: string; text: string };

/** A call as it is shown at one moment. */
export type Snapshot = {
  phase: 'entering' | 'in' | 'cut' | 'ended';
  /** Why it ended, where nobody hung up. */
  reason: string | null;
  guests: readonly Guest[];
  captions: readonly Caption[];
  mine: Presence;
  /** What is sent of me: my camera, or my screen. */
  own: MediaStreamTrack | null;
};

const mostCaptions = 50;

const newcomer = (person: Person): Guest => ({
  ...person,
  stream: null,
  state: 'new',
  hasMicrophone: true,
  hasCamera: true,
  sharesScreen: false,
});

/** What is shown, and who wants to know when it changes. */
export class Shown {
  #snapshot: Snapshot;
  readonly #hearers = new Set<() => void>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  subscribe = (hear: () => void) => {
    this.#hearers.add(hear);
    return () => void this.#hearers.delete(hear);
  };

  read = () => this.#snapshot;

  change(some: Partial<Snapshot>) {
    this.#snapshot = { ...this.#snapshot, ...some };
    for (const hear of this.#hearers) hear();
  }

  changeGuest(seatId: string, some: Partial<Guest>) {
    const { guests } = this.#snapshot;
    this.change({
      guests: guests.map((guest) => (guest.seatId === seatId ? { ...guest, ...some } : guest)),
    });
  }

  /** Those who are there now, each as they were if they were. */
  seat(people: readonly Person[]) {
    const known = new Map(this.#snapshot.guests.map((guest) => [guest.seatId, guest]));
    const isSame = people.length === known.size && people.every(({ seatId }) => known.has(seatId));
    if (!isSame)
      this.change({ guests: people.map((one) => known.get(one.seatId) ?? newcomer(one)) });
  }

  addCaption(name: string, text: string) {
    const { captions } = this.#snapshot;
    const id = (captions.at(-1)?.id ?? 0) + 1;
    this.change({ captions: [...captions, { id, name, text }].slice(-mostCaptions) });
  }
}
