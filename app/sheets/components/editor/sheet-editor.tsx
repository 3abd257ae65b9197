import { type ReactNode, useCallback, useState } from 'react';

import type { SheetContent } from '#app/sheets/content.ts';
import type { EditAnswer } from '#app/sheets/edit-answer.ts';
import type { Audience, FileNames, Theme } from '#app/sheets/editor-data.ts';
import { type ContentLabels, formOfContent, type SheetForm } from '#app/sheets/sheet-form.ts';
import type { SheetStatus } from '#app/sheets/vocabulary.ts';
import { Notice } from '#app/ui/notice.tsx';

import { EditForm } from './edit-form.tsx';
import type { LoadCleaner } from './editor-context.ts';
import { copyKey } from './local-copy.ts';

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
};

export type Redrawing = Omit<Drawing, 'number' | 'before'>;

/** The editing page of a sheet, with or without scripts. */
export function SheetEditor(props: Omit<SheetEditorProps, 'copyKey'>) {
  const { editor, answer } = props;
  const [drawing, setDrawing] = useState<Drawing>(() => {
    const server = formOfContent(editor.content, editor.labels);
    const typedFrom = Number(answer?.form.revision);
    return {
      number: 0,
      before: editor.content,
      form: answer?.form ?? server,
      server,
      revision: answer?.saved?.revision ?? (typedFrom || editor.revision),
      savedAt: answer?.saved?.savedAt ?? editor.savedAt,
      notice: null,
    };
  });
  const before = editor.content;
  const redraw = useCallback(
    (next: Redrawing) => setDrawing((last) => ({ ...next, before, number: last.number + 1 })),
    [before],
  );
  return (
    <EditForm
      {...props}
      key={drawing.number}
      copyKey={copyKey(editor.viewerId, editor.sheetId)}
      drawing={drawing}
      redraw={redraw}
      notices={
        <>
          {drawing.notice === 'merged' && (
            <Notice tone="success" live title="Un changement vient d’arriver">
              Une autre personne a enregistré d’autres réponses de la fiche&nbsp;: elles sont ici, à
              côté des vôtres.
            </Notice>
          )}
          {props.notices}
        </>
      }
    />
  );
}
