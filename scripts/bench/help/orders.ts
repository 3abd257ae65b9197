import type { SeatedMember } from './settle-members.ts';
import type { Place } from './voices.ts';

/** What a crowd is told to do; it answers each once it is done. */
export type Orders = {
  /** Everybody comes in and is in their conversation. */
  join: { place: Place; members: SeatedMember[] };
  /** Somebody says something so many times a second, whoever has answered. */
  talk: { perSecond: number; seconds: number };
  /** So many in each conversation speak, each as soon as their last words stand. */
  flood: { speakersEach: number; seconds: number };
  /** Everybody shows as many messages as their conversation has, by its id. */
  await: { standing: Record<string, number> };
  /** Every connection ends at once, as by a network. */
  cut: object;
  leave: object;
};
export type OrderName = keyof Orders;

/** What a crowd answers; after `await`, it ends when the last message was shown. */
export type Done = {
  /** Milliseconds from said to shown, once for each of the others in the conversation. */
  latencies: number[];
  /** Messages said, by the id of the conversation. */
  said: Record<string, number>;
  /** By the clock of the machine, in milliseconds. */
  startedAt: number;
  endedAt: number;
};
