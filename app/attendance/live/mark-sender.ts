import type { Mark } from '#app/attendance/inputs.ts';
import type { AttendancePerson } from '#app/attendance/read-attendance.server.ts';

import { addToQueue, readQueue, takeFromQueue } from './mark-queue.ts';
import { askMarks, type Sent, sendMarks } from './send-marks.ts';

const refreshInMs = 20_000;

export type MarksNow = {
  people: readonly AttendancePerson[];
  /** Noted here, not with the server yet. */
  waiting: readonly Mark[];
  /** Why the last ones were not taken. */
  refusals: readonly string[];
  outcome: Sent['outcome'];
};

/** Marks of a half-day: noted here at once, sent when there is a network, those of others read. */
export class MarkSender {
  #now: MarksNow;
  #isSending = false;
  readonly #listeners = new Set<() => void>();

  constructor(
    /** Where they wait in this browser. */
    readonly key: string,
    /** Where they are sent and read. */
    readonly address: string,
    people: readonly AttendancePerson[],
  ) {
    this.#now = { people, waiting: [], refusals: [], outcome: 'kept' };
  }

  readonly read = (): MarksNow => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what waited since another visit, and looks again now and then. @returns how to end. */
  start(): () => void {
    this.#set({ waiting: readQueue(this.key) });
    const look = () => {
      if (document.visibilityState === 'visible') void this.#exchange();
    };
    look();
    const timer = setInterval(look, refreshInMs);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }

  note(marks: readonly Mark[]): void {
    addToQueue(this.key, marks);
    this.#set({ waiting: [...this.#now.waiting, ...marks], refusals: [] });
    void this.#exchange();
  }

  #set(more: Partial<MarksNow>) {
    this.#now = { ...this.#now, ...more };
    for (const listener of this.#listeners) listener();
  }

  async #exchange(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    const marks = this.#now.waiting;
    const sent = await (marks.length > 0 ? sendMarks(this.address, marks) : askMarks(this.address));
    this.#isSending = false;
    this.#take(sent);
    // Noted while the answer was on its way.
    if (sent.outcome === 'kept' && this.#now.waiting.length > 0) void this.#exchange();
  }

  #take(sent: Sent) {
    this.#set({ outcome: sent.outcome });
    if (sent.outcome === 'no') this.#set({ refusals: [sent.message] });
    if (sent.outcome === 'away' && sent.people) this.#set({ people: sent.people });
    if (sent.outcome !== 'kept') return;
    const { kept, refused, people } = sent;
    const settled = new Set([...kept, ...refused.map(({ clientKey }) => clientKey)]);
    takeFromQueue(this.key, settled);
    this.#set({
      people,
      waiting: this.#now.waiting.filter(({ clientKey }) => !settled.has(clientKey)),
      ...(refused.length > 0 && {
        refusals: [...new Set(refused.map(({ message }) => message))],
      }),
    });
  }
}
