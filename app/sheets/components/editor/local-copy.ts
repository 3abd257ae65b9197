import type { SheetContent } from '#app/sheets/content.ts';
import { contentOfForm } from '#app/sheets/content-of-form.ts';
import { one, type SheetForm } from '#app/sheets/sheet-form.ts';

/**
 * What was typed, kept in this browser until the server has it: for the network or the session that
 * fails. One copy for each member and sheet; nobody else on this machine is offered it.
 */
export type LocalCopy = {
  /** The revision that the text started from. */
  revision: number;
  /** Milliseconds since 1970. */
  at: number;
  form: SheetForm;
};

export const copyKey = (viewerId: string, sheetId: string) => `rpbs:fiche:${viewerId}:${sheetId}`;

/** The answers of a form that is on the page; files are not kept. */
export function readForm(element: HTMLFormElement): SheetForm {
  const form: SheetForm = {};
  for (const [name, value] of new FormData(element)) {
    if (typeof value !== 'string') continue;
    const before = form[name];
    form[name] = before === undefined ? value : [before, value].flat();
  }
  return form;
}

/** What a form says, to know whether it says something else later. */
export type Said = { content: SheetContent; unread: Record<string, string> };

/** @param before the content that the form was drawn from. */
export function saidBy(form: SheetForm, before: SheetContent): Said {
  const { content, errors } = contentOfForm(form, before);
  const unread = Object.fromEntries(Object.keys(errors).map((name) => [name, one(form, name)]));
  return { content, unread };
}

/** Keeps a copy. @returns whether the browser could: it may refuse, or be full. */
export function keepCopy(key: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function forgetCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function readCopy(key: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy | null;
    return copy && typeof copy.revision === 'number' && typeof copy.form === 'object' ? copy : null;
  } catch {
    return null; // Nothing, or nothing of ours.
  }
}
