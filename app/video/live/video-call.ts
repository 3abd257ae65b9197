import { oneAtATime } from '#app/platform/one-at-a-time.ts';
import { pageLine } from '#app/platform/page-line.ts';
import { keepEveryInSeconds, type Peer as Person, readAgainInMs } from '#app/video/vocabulary.ts';

import { closeTracks } from './devices.ts';
import type { Said, Tracks } from './peer.ts';
import { Refused, Signalling } from './signalling.ts';
import { type Presence, Shown } from './snapshot.ts';
import { Ways } from './ways.ts';

export type CallOptions = {
  questionId: string;
  iceServers: RTCIceServer[];
  me: string;
  tracks: Tracks;
};

/** One's own side of a call: the seat kept at the server, and the ways to the others. */
export class VideoCall {
  readonly shown: Shown;
  readonly #options: CallOptions;
  readonly #signalling: Signalling;
  readonly #keeping: ReturnType<typeof setInterval>;
  #screen: MediaStreamTrack | null = null;
  #seat: { id: string; ways: Ways } | null = null;

  constructor(options: CallOptions) {
    this.#options = options;
    const { audio, video } = options.tracks;
    this.shown = new Shown({
      phase: 'entering',
      reason: null,
      guests: [],
      captions: [],
      mine: { hasMicrophone: audio !== null, hasCamera: video !== null, sharesScreen: false },
      own: video,
    });
    this.#signalling = new Signalling(pageLine, {
      back: () => void this.#comeBack(),
      moved: () => void this.#keep(),
      signal: () => void this.#read(),
      cut: (isEnded) => this.#noteCut(isEnded),
    });
    this.#keeping = setInterval(() => void this.#keep(), keepEveryInSeconds * 1000);
  }

  get seatId(): string | null {
    return this.#seat?.id ?? null;
  }

  get hasMicrophone(): boolean {
    return this.#options.tracks.audio !== null;
  }

  get hasCamera(): boolean {
    return this.#options.tracks.video !== null;
  }

  setMicrophone(isOn: boolean) {
    const { audio } = this.#options.tracks;
    if (!audio) return;
    audio.enabled = isOn;
    this.#changeMine({ hasMicrophone: isOn });
  }

  setCamera(isOn: boolean) {
    const { video } = this.#options.tracks;
    if (!video) return;
    video.enabled = isOn;
    this.#changeMine({ hasCamera: isOn });
  }

  /** Shows the screen in the place of the camera. @throws what the browser says of a refusal. */
  async shareScreen() {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: true });
    this.#screen = stream.getVideoTracks()[0] ?? null;
    this.#screen?.addEventListener('ended', () => this.stopSharing());
    this.#showPicture();
  }

  stopSharing() {
    this.#screen?.stop();
    this.#screen = null;
    this.#showPicture();
  }

  caption(text: string) {
    this.#seat?.ways.say({ kind: 'caption', text });
    this.shown.addCaption(this.#options.me, text);
  }

  /** Hangs up, and gives camera and microphone back. */
  async hangUp() {
    const { seatId } = this;
    this.#end(null);
    // Where the line is cut it is not told: the seat lapses by itself.
    if (seatId)
      await this.#signalling.leave(this.#options.questionId, seatId).catch(() => undefined);
    this.#signalling.close();
  }

  get #tracks(): Tracks {
    const { audio, video } = this.#options.tracks;
    return { audio, video: this.#screen ?? video };
  }

  get #phase() {
    return this.shown.read().phase;
  }

  #changeMine(some: Partial<Presence>) {
    this.shown.change({ mine: { ...this.shown.read().mine, ...some } });
    this.#seat?.ways.say(this.#ownState());
  }

  #ownState = (): Said => ({ kind: 'state', presence: this.shown.read().mine });

  #showPicture() {
    this.#seat?.ways.setTracks(this.#tracks);
    this.shown.change({ own: this.#tracks.video });
    this.#changeMine({ sharesScreen: this.#screen !== null });
  }

  #end(reason: string | null) {
    if (this.#phase === 'ended') return;
    clearInterval(this.#keeping);
    this.#leaveSeat();
    closeTracks(this.#options.tracks);
    this.#screen?.stop();
    this.shown.change({ phase: 'ended', reason, guests: [], own: null });
    if (reason !== null) this.#signalling.close();
  }

  #leaveSeat() {
    this.#seat?.ways.close();
    this.#seat = null;
  }

  #noteCut(isEnded: boolean) {
    if (this.#phase === 'ended') return;
    if (isEnded) this.#end('Votre session est finie\u00A0: connectez-vous de nouveau.');
    else if (this.#phase === 'in') this.shown.change({ phase: 'cut' });
  }

  /** Enters at first; after a cut, keeps the seat if it still stands, else takes another. */
  async #comeBack() {
    if (this.#phase === 'ended') return;
    if (this.#seat) await this.#keep();
    else await this.#enter();
    await this.#read();
  }

  async #enter() {
    try {
      const { seatId, peers } = await this.#signalling.enter(this.#options.questionId);
      this.#seat = { id: seatId, ways: this.#openWays(seatId) };
      this.#meet(peers);
      this.shown.change({ phase: 'in' });
    } catch (error) {
      // Without an answer, the socket comes back by itself, and so does this.
      if (error instanceof Refused) this.#end(error.message);
    }
  }

  /** Of two lists of who is there, the older must not come last. */
  #keep = oneAtATime(() => this.#keepOnce());

  async #keepOnce() {
    const { seatId } = this;
    if (!seatId || this.#phase === 'ended') return;
    try {
      const { peers } = await this.#signalling.keep(this.#options.questionId, seatId);
      if (seatId !== this.seatId) return;
      this.#meet(peers);
      if (this.#phase === 'cut') this.shown.change({ phase: 'in' });
    } catch (error) {
      if (!(error instanceof Refused) || seatId !== this.seatId) return;
      this.#leaveSeat();
      // A long cut frees the seat; who sat down in another window took it.
      if (this.#phase === 'cut') await this.#enter();
      else this.#end('Vous êtes entré dans cet appel depuis une autre fenêtre.');
    }
  }

  #meet(people: readonly Person[]) {
    this.shown.seat(people);
    this.#seat?.ways.meet(people);
  }

  #openWays(seatId: string): Ways {
    return new Ways({
      seatId,
      iceServers: this.#options.iceServers,
      tracks: this.#tracks,
      on: {
        send: (to, body) => this.#signalling.send(seatId, to, body),
        stream: (guestId, stream) => this.shown.changeGuest(guestId, { stream }),
        state: (guestId, state) => this.shown.changeGuest(guestId, { state }),
        said: (person, said) => {
          if (said.kind === 'caption') this.shown.addCaption(person.name, said.text);
          else this.shown.changeGuest(person.seatId, said.presence);
        },
        ownState: this.#ownState,
      },
    });
  }

  /** Hears what waits at the server. */
  #read = oneAtATime(async () => {
    if (!this.#seat) return;
    try {
      await this.#hearWaiting(this.#seat);
    } catch (error) {
      if (!(error instanceof Refused)) setTimeout(() => void this.#read(), readAgainInMs);
    }
  });

  async #hearWaiting({ id, ways }: { id: string; ways: Ways }) {
    let heard: number[] = [];
    do {
      const { signals } = await this.#signalling.read(id, heard);
      for (const signal of signals) {
        // Whoever speaks is there, though we have not been told yet.
        if (!ways.knows(signal.from)) await this.#keep();
        await ways.hear(signal);
      }
      heard = signals.map((signal) => signal.id);
    } while (heard.length > 0);
  }
}
