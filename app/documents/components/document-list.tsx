import { Form } from '@remix-run/react';

import type { DocumentsPage } from '#app/documents/list-documents.server.ts';
import { documentMomentLabels, documentMoments } from '#app/documents/vocabulary.ts';
import { fileAddress } from '#app/files/addresses.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatFileSize } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

type DocumentListProps = Pick<DocumentsPage, 'documents' | 'mayKeep'> & {
  /** Where a file is taken; by default, where members take it. */
  addressOf?: (file: { id: string; name: string }) => string;
};

const addressOfMembers = ({ id, name }: { id: string; name: string }) => fileAddress(id, name);

/** Files and links, those for before and those for after. */
export function DocumentList({
  documents,
  mayKeep,
  addressOf = addressOfMembers,
}: DocumentListProps) {
  if (documents.length === 0)
    return (
      <EmptyState as="h2" title="Aucun document pour l’instant.">
        <p>
          {mayKeep
            ? 'Ajoutez un programme à lire avant, ou un support à garder après.'
            : 'Ceux de qui anime paraissent ici.'}
        </p>
      </EmptyState>
    );
  return documentMoments.map((moment) => {
    const those = documents.filter((one) => one.moment === moment);
    return (
      those.length > 0 && (
        <section key={moment} className="pile">
          <h2>{documentMomentLabels[moment]}</h2>
          <ul className="filet">
            {those.map(({ id, title, url, file }) => (
              <li key={id} className="rang rang--bouts">
                <p>
                  {file ? (
                    <>
                      <a href={addressOf(file)}>{title}</a>{' '}
                      <span className="petit doux">{formatFileSize(file.sizeInBytes)}</span>
                    </>
                  ) : (
                    <a href={url ?? ''} rel="noreferrer">
                      {title}
                    </a>
                  )}
                </p>
                {mayKeep && (
                  <Form method="post">
                    <input type="hidden" name="documentId" value={id} />
                    <Button variant="quiet" icon="trash-2" name="intent" value="remove">
                      Retirer<HiddenText>{`\u00A0: ${title}`}</HiddenText>
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}
