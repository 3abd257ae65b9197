import type { FieldErrors } from '#app/platform/errors.ts';
import type { SheetForm } from '#app/sheets/sheet-form.ts';

/** Where the text is. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'typing'; at: string }
  | { kind: 'saving'; at: string }
  /** The server does not answer; the text is in this browser. */
  | { kind: 'offline'; isKept: boolean }
  | { kind: 'signed-out'; isKept: boolean }
  /** Somebody changed the same answers: the person has to choose. */
  | { kind: 'conflict' }
  | { kind: 'refused'; sentence: string };

/** What the server answers to an autosave. */
export type Autosaved = {
  revision: number;
  savedAt: string;
  errors: FieldErrors;
  /** With a colleague's changes, where there were some; else null. */
  form: SheetForm | null;
};

export type SaveAnswer =
  | { kind: 'saved'; saved: Autosaved }
  | { kind: 'offline' | 'signed-out' | 'conflict' }
  | { kind: 'refused'; sentence: string; errors: FieldErrors };

const longestWaitInMs = 20_000;

/** Sends the form to be saved, and says what became of it. Never rejects. */
export async function sendForm(address: string, form: SheetForm): Promise<SaveAnswer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  try {
    const response = await fetch(address, {
      method: 'PUT',
      body,
      signal: AbortSignal.timeout(longestWaitInMs),
    });
    if (response.ok) return { kind: 'saved', saved: (await response.json()) as Autosaved };
    if (response.status === 401) return { kind: 'signed-out' };
    if (response.status === 409) return { kind: 'conflict' };
    if (response.status >= 500 || response.status === 429) return { kind: 'offline' };
    const problem = (await response.json()) as { title?: string; errors?: FieldErrors };
    return {
      kind: 'refused',
      sentence: problem.title ?? 'Certaines réponses sont à corriger.',
      errors: problem.errors ?? {},
    };
  } catch {
    // No network, no answer in time, or an answer that is none of ours (a captive portal).
    return { kind: 'offline' };
  }
}
