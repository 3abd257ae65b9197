import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';

import { documentsLinkFileAddress } from '#app/documents/addresses.ts';
import { DocumentList } from '#app/documents/components/document-list.tsx';
import { listDocumentsByLink } from '#app/documents/list-documents-by-link.server.ts';
import { load } from '#app/platform/http.server.ts';
import { documentsLinkInDays } from '#app/registrations/vocabulary.ts';
import { formatDays } from '#app/ui/format.ts';

export const meta: MetaFunction = () => [
  { title: 'Les documents de votre session – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  page: await listDocumentsByLink(context, params.token ?? ''),
}));

/** Who has no account reads the documents of their session. */
export default function DocumentsLinkRoute() {
  const { page } = useLoaderData<typeof loader>();
  const { token = '' } = useParams();
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">Les documents de votre session</h1>
      <p className="chapo">{`${page.title}, ${page.when}. Pour ${page.personName}.`}</p>
      <DocumentList
        documents={page.documents}
        mayKeep={false}
        addressOf={({ id }) => documentsLinkFileAddress(token, id)}
      />
      <p className="petit doux">
        Ce lien est à vous seul·e. Il sert jusqu’à {formatDays(documentsLinkInDays)} après la
        session, et ne sert plus si la place est rendue.
      </p>
    </div>
  );
}
