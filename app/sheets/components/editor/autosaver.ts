import type { FieldErrors } from '#app/platform/errors.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { isSame } from '#app/sheets/is-same.ts';
import type { SheetForm } from '#app/sheets/sheet-form.ts';

import { forgetCopy, keepCopy, type Said, saidBy } from './local-copy.ts';
import { type SaveAnswer, type SaveState, sendForm } from './save-state.ts';

const pauseInMs = 1500;
/** Somebody who never stops typing is saved all the same. */
const longestPauseInMs = 12_000;
const pauseBeforeCopyInMs = 400;
const retriesInMs = [4000, 8000, 15_000, 30_000];

/** The form, wherever it is. */
export type FormOnPage = { read: () => SheetForm };

export type Listener = {
  onErrors: (errors: FieldErrors) => void;
  /** A colleague's changes came with the answer: the form is to be drawn again with them. */
  onMerged: (merged: SheetForm, sent: SheetForm) => void;
};

type Options = {
  address: string;
  copyKey: string;
  /** What the form was drawn from. */
  before: SheetContent;
  revision: number;
  savedAt: string;
  send?: (address: string, form: SheetForm) => Promise<SaveAnswer>;
};

/**
 * Saves what is typed after a short pause, keeps it in this browser until the server has it, and
 * tries again when the network comes back. One save at a time: two at once would look like two
 * people to the server.
 */
export class Autosaver {
  readonly #options: Required<Options>;
  #form: FormOnPage | null = null;
  #listener: Listener = { onErrors: () => undefined, onMerged: () => undefined };
  readonly #watchers = new Set<() => void>();
  #state: SaveState;
  /** What the server has, as far as this page knows. */
  #known: Said | null = null;
  #savedAt: string;
  /** The revision that what is typed starts from. */
  #revision: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #copyTimer: ReturnType<typeof setTimeout> | undefined;
  #typingSince = 0;
  #retries = 0;
  #sending: Promise<void> | null = null;
  #isPaused = false;
  #isSubmitting = false;

  constructor(options: Options) {
    this.#options = { send: sendForm, ...options };
    this.#savedAt = options.savedAt;
    this.#revision = options.revision;
    this.#state = { kind: 'saved', at: options.savedAt };
  }

  readonly subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
  readonly state = () => this.#state;
  readonly revision = () => this.#revision;
  /** The save under way, if any. */
  readonly pending = () => this.#sending;

  #become(state: SaveState) {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }

  /** Starts to watch over a form. @returns the function that stops. */
  attach(form: FormOnPage): () => void {
    this.#form = form;
    return () => {
      this.#form = null;
      clearTimeout(this.#timer);
      clearTimeout(this.#copyTimer);
    };
  }

  listen(listener: Listener) {
    this.#listener = listener;
  }

  /** What the server has when the form is drawn. */
  begin(known: Said) {
    this.#known = known;
  }

  /** What the server has is what the form shows now. */
  settle({ revision, savedAt }: { revision: number; savedAt: string }) {
    this.#revision = revision;
    if (this.#form) this.#known = saidBy(this.#form.read(), this.#options.before);
    this.#savedAt = savedAt;
    this.#typingSince = 0;
    this.#become({ kind: 'saved', at: savedAt });
  }

  /** While a submit is under way, nothing is saved beside it; what it left unsaved is, after. */
  pause(isPaused: boolean) {
    const wasPaused = this.#isPaused;
    this.#isPaused = isPaused;
    if (isPaused) clearTimeout(this.#timer);
    else if (wasPaused) this.#plan(pauseInMs);
  }

  /** The form is sent whole. @returns the save under way, which must come first. */
  submit(): Promise<void> | null {
    this.keep();
    this.#isSubmitting = true;
    return this.#sending;
  }

  /** The submit came back to the page. */
  comeBack() {
    this.#isSubmitting = false;
  }

  /**
   * The page leaves. What a submit has brought to the server needs no copy; led to sign in, or kept
   * on this page by a refusal, it does.
   */
  leave(destination: string | undefined) {
    const { address, copyKey } = this.#options;
    const here = address.replace(/brouillon$/u, 'modifier');
    const hasArrived = destination !== '/connexion' && destination !== here;
    if (this.#isSubmitting && hasArrived) forgetCopy(copyKey);
  }

  /** Something changed in the form. */
  touch() {
    clearTimeout(this.#copyTimer);
    this.#copyTimer = setTimeout(() => {
      const isKept = this.keep();
      if ('isKept' in this.#state) this.#become({ ...this.#state, isKept });
    }, pauseBeforeCopyInMs);
    if (this.#state.kind === 'saved' || this.#state.kind === 'refused') {
      this.#become({ kind: 'typing', at: this.#savedAt });
    }
    this.#typingSince ||= Date.now();
    const left = longestPauseInMs - (Date.now() - this.#typingSince);
    this.#plan(Math.max(0, Math.min(pauseInMs, left)));
  }

  #plan(delayInMs: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delayInMs);
  }

  /** Keeps in this browser what the server has not. @returns false where the browser refuses. */
  keep(): boolean {
    if (!this.#form) return true;
    const { copyKey, before } = this.#options;
    const form = this.#form.read();
    if (isSame(saidBy(form, before), this.#known)) return true;
    return keepCopy(copyKey, { revision: this.#revision, at: Date.now(), form });
  }

  async save(): Promise<void> {
    while (this.#sending) await this.#sending;
    this.#sending = this.#saveOnce().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
  }

  async #saveOnce(): Promise<void> {
    clearTimeout(this.#timer);
    this.#typingSince = 0;
    if (!this.#form || this.#isPaused) return;
    const { send, address, before } = this.#options;
    const sent = { ...this.#form.read(), revision: String(this.#revision) };
    const said = saidBy(sent, before);
    if (isSame(said, this.#known)) {
      this.#become({ kind: 'saved', at: this.#savedAt });
      return;
    }
    this.#become({ kind: 'saving', at: this.#savedAt });
    const answer = await send(address, sent);
    if (this.#form) this.#hear(answer, sent, said);
  }

  #hear(answer: SaveAnswer, sent: SheetForm, said: Said) {
    if (answer.kind === 'saved') {
      this.#hearSaved(answer.saved, sent, said);
      return;
    }
    const isKept = this.keep();
    if (answer.kind === 'refused') {
      this.#listener.onErrors(answer.errors);
      this.#become({ kind: 'refused', sentence: answer.sentence });
    } else if (answer.kind === 'conflict') this.#become({ kind: 'conflict' });
    else this.#become({ kind: answer.kind, isKept });
    if (answer.kind === 'offline') {
      this.#plan(retriesInMs[Math.min(this.#retries, retriesInMs.length - 1)] ?? pauseInMs);
      this.#retries += 1;
    }
  }

  #hearSaved(
    { revision, savedAt, errors, form: merged }: Extract<SaveAnswer, { kind: 'saved' }>['saved'],
    sent: SheetForm,
    said: Said,
  ) {
    const { before, copyKey } = this.#options;
    this.#known = said;
    this.#savedAt = savedAt;
    this.#retries = 0;
    this.#revision = revision;
    this.#listener.onErrors(errors);
    const isBehind = this.#form !== null && !isSame(saidBy(this.#form.read(), before), said);
    if (!isBehind) forgetCopy(copyKey);
    this.#become({ kind: isBehind ? 'typing' : 'saved', at: savedAt });
    if (merged) this.#listener.onMerged(merged, sent);
  }
}
