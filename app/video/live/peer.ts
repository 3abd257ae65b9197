import { longestCaption } from '#app/video/vocabulary.ts';

import type { Presence } from './snapshot.ts';

/** What each tells the others beside its picture and sound, from browser to browser. */
export type Said = { kind: 'state'; presence: Presence } | { kind: 'caption'; text: string };

export type Tracks = { audio: MediaStreamTrack | null; video: MediaStreamTrack | null };

export type PeerEvents = {
  signal: (body: string) => void;
  stream: (stream: MediaStream) => void;
  /** As `RTCPeerConnection.connectionState`. */
  state: (state: RTCPeerConnectionState) => void;
  said: (said: Said) => void;
  /** The channel is open: it may be told how we are. */
  open: () => void;
};

type PeerOptions = {
  iceServers: RTCIceServer[];
  /** Of two who speak at once, the polite one gives way; each sees the other as the contrary. */
  isPolite: boolean;
  tracks: Tracks;
  on: PeerEvents;
};

type Signal = { description?: RTCSessionDescriptionInit; candidate?: RTCIceCandidateInit | null };

/** Left alone this long, a path that broke is looked for again. */
const restartAfterInMs = 2000;

/** What another browser says is checked as a stranger's: one that is not ours may have said it. */
function read(text: string): Said | null {
  const { kind, ...said } = JSON.parse(text) as Record<string, unknown>;
  if (kind === 'caption') return { kind, text: String(said.text).slice(0, longestCaption) };
  if (kind !== 'state' || typeof said.presence !== 'object') return null;
  const { hasMicrophone, hasCamera, sharesScreen } = said.presence as Record<string, unknown>;
  const presence = {
    hasMicrophone: hasMicrophone === true,
    hasCamera: hasCamera === true,
    sharesScreen: sharesScreen === true,
  };
  return { kind, presence };
}

/**
 * The way to one other browser: « perfect negotiation » of WebRTC 1.0 (W3C), whichever side begins,
 * and the path found again after a cut.
 */
export class Peer {
  readonly #link: RTCPeerConnection;
  #channel: RTCDataChannel | null = null;
  #tracks: Tracks;
  readonly #options: PeerOptions;
  readonly #senders: Partial<Record<'audio' | 'video', RTCRtpSender>> = {};
  #isOffering = false;
  #ignoresOffer = false;
  #restart: ReturnType<typeof setTimeout> | undefined;
  /** Signals follow each other: a candidate must not overtake the description before it. */
  #hearing: Promise<void> = Promise.resolve();

  constructor(options: PeerOptions) {
    this.#options = options;
    this.#link = new RTCPeerConnection({ iceServers: options.iceServers });
    const link = this.#link;
    link.addEventListener('negotiationneeded', () => void this.#offer());
    link.addEventListener('icecandidate', ({ candidate }) => this.#send({ candidate }));
    link.addEventListener('track', ({ streams: [stream], track }) =>
      options.on.stream(stream ?? new MediaStream([track])),
    );
    link.addEventListener('connectionstatechange', () => this.#watch());
    this.#tracks = options.tracks;
    if (!options.isPolite) this.#begin();
  }

  /**
   * The polite side waits for the first offer: two first offers that cross would have to be taken
   * back, and Chromium then forgets the channel that was in it.
   */
  #begin() {
    if (this.#channel) return;
    // The same channel on both sides, agreed beforehand: it needs no word of its own.
    const channel = this.#link.createDataChannel('rpbs', { negotiated: true, id: 0 });
    this.#channel = channel;
    channel.addEventListener('open', () => this.#options.on.open());
    channel.addEventListener('message', ({ data }) => {
      const said = read(String(data));
      if (said) this.#options.on.said(said);
    });
    this.setTracks(this.#tracks);
  }

  /** What is sent from now on; a track takes the place of the one before without a new agreement. */
  setTracks(tracks: Tracks) {
    this.#tracks = tracks;
    if (!this.#channel) return;
    for (const kind of ['audio', 'video'] as const) {
      const sender = this.#senders[kind];
      const track = tracks[kind];
      if (sender) void sender.replaceTrack(track);
      else if (track) this.#senders[kind] = this.#link.addTrack(track, outgoing);
    }
  }

  /** @returns whether it left; a channel that is not open yet is told how we are when it opens. */
  say(said: Said): boolean {
    if (this.#channel?.readyState !== 'open') return false;
    this.#channel.send(JSON.stringify(said));
    return true;
  }

  hear(body: string): Promise<void> {
    const hearing = this.#hearing.then(() => this.#take(JSON.parse(body) as Signal));
    // One that could not be taken does not stop those that follow.
    this.#hearing = hearing.catch(() => undefined);
    return hearing;
  }

  close() {
    clearTimeout(this.#restart);
    this.#link.close();
  }

  #send(signal: Signal) {
    this.#options.on.signal(JSON.stringify(signal));
  }

  async #offer() {
    try {
      this.#isOffering = true;
      await this.#link.setLocalDescription();
      if (this.#link.localDescription) this.#send({ description: this.#link.localDescription });
    } finally {
      this.#isOffering = false;
    }
  }

  async #take({ description, candidate }: Signal) {
    const link = this.#link;
    if (link.signalingState === 'closed') return;
    if (description) {
      const collides =
        description.type === 'offer' && (this.#isOffering || link.signalingState !== 'stable');
      this.#ignoresOffer = !this.#options.isPolite && collides;
      if (this.#ignoresOffer) return;
      await link.setRemoteDescription(description);
      if (description.type !== 'offer') return;
      this.#begin();
      await link.setLocalDescription();
      if (link.localDescription) this.#send({ description: link.localDescription });
    } else if (candidate !== undefined) {
      try {
        await link.addIceCandidate(candidate ?? undefined);
      } catch (error) {
        // Candidates of an offer that was set aside lead nowhere.
        if (!this.#ignoresOffer) throw error;
      }
    }
  }

  #watch() {
    const { connectionState } = this.#link;
    this.#options.on.state(connectionState);
    clearTimeout(this.#restart);
    if (connectionState === 'disconnected' || connectionState === 'failed')
      this.#restart = setTimeout(() => this.#link.restartIce(), restartAfterInMs);
  }
}

/** One stream for all that is sent, so that picture and sound stay together on the other side. */
const outgoing = new MediaStream();
