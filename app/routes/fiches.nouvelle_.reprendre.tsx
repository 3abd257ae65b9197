import { redirect } from '@remix-run/node';
import { Link, type MetaFunction, useActionData } from '@remix-run/react';

import { PasteForm } from '#app/intake/components/paste-form.tsx';
import { startDraftFromText } from '#app/intake/start-draft-from-text.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

export const meta: MetaFunction = () => [{ title: 'Reprendre une fiche – RPBS' }];

export const loader = load(async ({ context }) => {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  return null;
});

/** An empty file box is sent as a file without a name. */
async function readFile(value: FormDataEntryValue | null) {
  if (!(value instanceof File) || value.name === '' || value.size === 0) return null;
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}

export const action = submit(async ({ context, form, values }) => {
  const { text } = values;
  const file = await readFile(form.get('file'));
  const started = await startDraftFromText(context, {
    text: [text ?? ''].flat().join('\n\n'),
    file,
  });
  return redirect(`/fiches/${started.slug}/modifier?repris=${started.fields.join(',')}`);
});

export default function TakeUpSheetPage() {
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  return (
    <div className="conteneur section pile">
      <h1 className="h1-page">Reprendre une fiche</h1>
      <p className="chapo">
        Votre fiche existe déjà&nbsp;? Donnez son texte&nbsp;: nous remplissons le brouillon. Ce que
        nous ne reconnaissons pas reste sous vos yeux.
      </p>
      <ErrorSummary
        fieldErrors={refusal?.refused.fields}
        formErrors={
          refusal && Object.keys(refusal.refused.fields).length === 0
            ? [refusal.refused.message]
            : null
        }
      />
      <PasteForm refusal={refusal} />
      <p>
        <Link to="/fiches/nouvelle">Écrire une fiche neuve</Link>
      </p>
    </div>
  );
}
