import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { addDocument } from '#app/documents/add-document.server.ts';
import { documentsAddress } from '#app/documents/addresses.ts';
import { DocumentForm } from '#app/documents/components/document-form.tsx';
import { DocumentList } from '#app/documents/components/document-list.tsx';
import { listDocuments } from '#app/documents/list-documents.server.ts';
import { removeDocument } from '#app/documents/remove-document.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { tooLargeSentence } from '#app/platform/multipart.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { formatDays } from '#app/ui/format.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Documents\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await listDocuments(context, { slug: params.slug, sessionId: params.id }),
}));

export const action = submit(
  async ({ context, params, values, files, tooLarge }) => {
    const of = { slug: params.slug ?? '', sessionId: params.id ?? '' };
    const done = (words: string) => redirectSaying(documentsAddress(of.slug, of.sessionId), words);
    if (values.intent === 'remove') {
      await removeDocument(context, { ...of, documentId: values.documentId });
      return done('Document retiré.');
    }
    if (tooLarge.length) throw new InvalidInput({ file: [tooLargeSentence()] });
    const file = files.find(({ sizeInBytes }) => sizeInBytes > 0) ?? null;
    await addDocument(context, { ...values, ...of, file });
    return done('Document ajouté.');
  },
  { acceptsFiles: true },
);

export default function DocumentsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  const { training, session, documents, mayKeep } = page;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="Documents"
      />
      <h1 className="h1-page">Documents</h1>
      <p className="chapo">{`${training.title}, ${sayWhere(session)}, ${sayDays(session)}.`}</p>
      <DocumentList documents={documents} mayKeep={mayKeep} />
      {mayKeep && (
        <DocumentForm
          // One that was added makes room for another.
          key={documents.length}
          refusal={refusal}
          isOver={session.state === 'held'}
        />
      )}
      <p className="petit doux">
        Pour qui a une place, qui organise et qui anime. Ces documents s’effacent{' '}
        {formatDays(keptInDays.sessionDocument)} après la session.
      </p>
    </div>
  );
}
