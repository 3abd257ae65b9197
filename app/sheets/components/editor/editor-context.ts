import { createContext, useContext } from 'react';

import type { FieldErrors } from '#app/platform/errors.ts';
import type { RichText, SheetContent } from '#app/sheets/content.ts';
import { many, one, type SheetForm } from '#app/sheets/sheet-form.ts';
import type { Audience, FileNames, Theme } from '#app/sheets/editor-data.ts';

/** Mends what is pasted: a few words, or a whole text into a document. */
export type Cleaner = { words: (text: string) => string; text: (text: string) => RichText };
/** Loaded with the editor, not with the page. */
export type LoadCleaner = () => Promise<Cleaner>;

/** What every field of the editing form needs. The form itself holds what is typed. */
export type EditorContext = {
  /** What the fields were drawn with. */
  form: SheetForm;
  errors: FieldErrors;
  /** What the form says now, as far as it can be read. */
  content: SheetContent;
  files: FileNames;
  themes: readonly Theme[];
  audiences: readonly Audience[];
  /** New in each page, so that rows made in two windows never bear the same id. */
  rowSeed: string;
  /** Says that something changed which fires no event of its own. */
  touch: () => void;
  loadCleaner: LoadCleaner;
};

const Context = createContext<EditorContext | null>(null);
export const EditorProvider = Context.Provider;

export function useEditor(): EditorContext {
  const editor = useContext(Context);
  if (!editor) throw new Error('A field of the editing form stands outside of it');
  return editor;
}

/** What a field was drawn with, and what is wrong with it. */
export function useAnswer(name: string) {
  const { form, errors } = useEditor();
  return { value: one(form, name), values: many(form, name), error: errors[name] };
}
