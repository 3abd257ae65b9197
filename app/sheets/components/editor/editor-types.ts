import type { ReactNode } from 'react';

import type { SheetContent } from '#app/sheets/content.ts';
import type { EditAnswer } from '#app/sheets/edit-answer.ts';
import type { Audience, FileNames, Theme } from '#app/sheets/editor-data.ts';
import type { ContentLabels, SheetForm } from '#app/sheets/sheet-form.ts';
import type { SheetStatus } from '#app/sheets/vocabulary.ts';

import type { LoadCleaner } from './editor-context.ts';

/** What the editing page knows of the sheet when it is asked for. */
export type EditorData = {
  sheetId: string;
  slug: string;
  status: SheetStatus;
  viewerId: string;
  content: SheetContent;
  labels: ContentLabels;
  revision: number;
  savedAt: string;
  files: FileNames;
  themes: readonly Theme[];
  audiences: readonly Audience[];
  rowSeed: string;
  /** « visible par vous et Sacha ». */
  readers: string;
  signInAddress: string;
};

export type SheetEditorProps = {
  editor: EditorData;
  answer: EditAnswer | null;
  copyKey: string;
  head: ReactNode;
  notices: ReactNode;
  /** Where the point stands; pieces of a pasted text that found no place. */
  map: ReactNode;
  unrecognised: ReactNode;
  /** Published sheets that are like this one. */
  near: ReactNode;
  loadCleaner: LoadCleaner;
};

/** One drawing of the form: it is drawn again when its answers come from elsewhere. */
export type Drawing = {
  number: number;
  /** The content that the form was made from. */
  before: SheetContent;
  form: SheetForm;
  /** What the server has. */
  server: SheetForm;
  revision: number;
  savedAt: string;
  notice: 'merged' | null;
  /** The submit whose answer it shows already. */
  after: EditAnswer | null;
};

export type Redrawing = Omit<Drawing, 'number' | 'before'>;
