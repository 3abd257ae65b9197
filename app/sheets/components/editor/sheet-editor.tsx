import { useCallback, useState } from 'react';

import { formOfContent } from '#app/sheets/sheet-form.ts';
import { Notice } from '#app/ui/notice.tsx';

import { EditForm } from './edit-form.tsx';
import type { Drawing, Redrawing, SheetEditorProps } from './editor-types.ts';
import { copyKey } from './local-copy.ts';

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
      after: answer,
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
