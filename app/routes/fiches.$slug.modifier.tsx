import { type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  data,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';

import { ReadingNotice, readTakenFields } from '#app/intake/components/reading-notice.tsx';
import { UnrecognisedPanel } from '#app/intake/components/unrecognised-panel.tsx';
import { placePiece } from '#app/intake/place-piece.server.ts';
import { PlaceFigure } from '#app/map/components/place-figure.tsx';
import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { load, signInAddress, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { NearSheets } from '#app/search/components/near-sheets.tsx';
import { findNearSheets } from '#app/search/find-near-sheets.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { answerConflict } from '#app/sheets/answer-conflict.server.ts';
import { answerEdit } from '#app/sheets/answer-edit.server.ts';
import { stayAfterPlacing, stayRefused, stayUnsent, stayWith } from '#app/sheets/edit-answer.ts';
import { ConflictForm } from '#app/sheets/components/editor/conflict-form.tsx';
import { EditHead } from '#app/sheets/components/editor/edit-head.tsx';
import { useConflict } from '#app/sheets/components/editor/use-conflict.ts';
import { SheetEditor } from '#app/sheets/components/editor/sheet-editor.tsx';
import { loadCleaner } from '#app/intake/load-cleaner.ts';
import { readEditor } from '#app/sheets/read-editor.server.ts';
import { listNames } from '#app/sheets/sheet-form.ts';
import { Notice } from '#app/ui/notice.tsx';
import editStyles from '#app/ui/styles/pages/edition.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editStyles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data: known }) => [
  { title: known ? `Modifier : ${known.editor.content.title} – RPBS` : 'Fiche – RPBS' },
];

export const loader = load(async ({ context, params, url }) => {
  const editor = await readEditor(context, { slug: params.slug ?? '' });
  if (editor.slug !== params.slug) throw redirect(`${sheetAddress(editor.slug)}/modifier`, 301);
  const drawing = await readRegionDrawing(context);
  const near = await findNearSheets(context, { ...editor.content, sheetId: editor.sheetId });
  const savedAt = editor.savedAt.toISOString();
  return { editor: { ...editor, savedAt, signInAddress: signInAddress(url) }, drawing, near };
});

export const action = submit(
  async ({ context, params, values, files, tooLarge }) => {
    const slug = params.slug ?? '';
    const editing = `${sheetAddress(slug)}/modifier`;
    if (values.intent === 'settle') {
      const settled = await answerConflict(context, { slug, form: values });
      if (settled.kind === 'conflict') return data(settled, { status: 409 });
      return redirectSaying(editing, 'Vos choix sont enregistrés.');
    }
    const outcome = await answerEdit(context, { slug, form: values, files, tooLarge });
    if (outcome.kind === 'conflict') return data(outcome, { status: 409 });
    if (outcome.kind === 'stay') {
      return data(stayWith(outcome), { status: outcome.message ? 422 : 200 });
    }
    if (outcome.kind === 'published') {
      const words = outcome.isFirst ? 'Fiche publiée.' : 'Nouvelle version publiée.';
      return redirectSaying(sheetAddress(outcome.slug), words);
    }
    const piece = /^place:(\d+)$/u.exec(String(values.intent))?.[1];
    if (piece) {
      const where = String(values[`place-${piece}`]);
      const placed = await placePiece(context, { saved: outcome.saved, at: Number(piece), where });
      return data(stayAfterPlacing(outcome.saved, placed));
    }
    if (outcome.kind === 'preview') return redirect(`${sheetAddress(slug)}/apercu`);
    return redirectSaying(editing, 'Brouillon enregistré.');
  },
  { lists: listNames, acceptsFiles: true },
);

/** Without a network the page stays as it is: an error page in its place would take the text away. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // As an answer of its own, or Remix would ask for the page again, without a network either.
    return Response.json(stayUnsent(), { status: 503 }) as never;
  }
}

export default function EditSheetRoute() {
  const { editor, drawing, near } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof clientAction>();
  const [search] = useSearchParams();
  const conflict = useConflict(answer);
  if (conflict) {
    return (
      <div className="conteneur section">
        <ConflictForm
          conflict={conflict}
          editor={editor}
          unsent={answer && 'isUnsent' in answer ? answer.message : null}
        />
      </div>
    );
  }
  return (
    <SheetEditor
      editor={editor}
      answer={isRefusal(answer) ? stayRefused(answer) : answer && 'form' in answer ? answer : null}
      head={<EditHead {...editor} title={editor.content.title} />}
      notices={
        <>
          <ReadingNotice fields={readTakenFields(search)} />
          {editor.whyNotPublish && (
            <Notice title="Brouillon seulement, pour l’instant">{editor.whyNotPublish}</Notice>
          )}
        </>
      }
      map={<PlaceFigure drawing={drawing} place={editor.content.place} />}
      unrecognised={<UnrecognisedPanel unrecognised={editor.content.unrecognised} />}
      near={<NearSheets sheetId={editor.sheetId} saved={near} />}
      loadCleaner={loadCleaner}
    />
  );
}
