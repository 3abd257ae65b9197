import { Form, Link } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import type { MySheet } from '#app/sheets/list-my-sheets.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatDate } from '#app/ui/format.ts';

type Shelf = {
  id: string;
  title: string;
  holds: (sheet: MySheet) => boolean;
};

/** In the order of what asks for a gesture. */
const shelves: readonly Shelf[] = [
  { id: 'a-verifier', title: 'À vérifier', holds: (sheet) => sheet.isToVerify },
  { id: 'brouillons', title: 'Brouillons', holds: ({ status }) => status === 'draft' },
  {
    id: 'publiees',
    title: 'Publiées',
    holds: ({ status, isToVerify }) => status === 'published' && !isToVerify,
  },
  { id: 'retirees', title: 'Retirées', holds: ({ status }) => status === 'withdrawn' },
  { id: 'archivees', title: 'Archivées', holds: ({ status }) => status === 'archived' },
];

/** The sheets that a member writes, alone or with others, and what may be done with each. */
export function MySheets({ sheets }: { sheets: readonly MySheet[] }) {
  if (sheets.length === 0) {
    return (
      <EmptyState title="Aucune fiche pour l’instant" as="h2">
        <p>Racontez un projet que vous avez mené : un titre suffit pour commencer.</p>
        <LinkButton to="/fiches/nouvelle" variant="primary" icon="pencil-line">
          Écrire une fiche
        </LinkButton>
      </EmptyState>
    );
  }
  return shelves.map(({ id, title, holds }) => {
    const held = sheets.filter(holds);
    if (held.length === 0) return null;
    return (
      <section key={id} id={id} className="section" aria-labelledby={`titre-${id}`}>
        <h2 id={`titre-${id}`} className="h2-marge">
          {title}
        </h2>
        <ul className="pile">
          {held.map((sheet) => (
            <Card key={sheet.sheetId} as="li" className="pile">
              <MySheetLine sheet={sheet} />
            </Card>
          ))}
        </ul>
      </section>
    );
  });
}

function MySheetLine({ sheet }: { sheet: MySheet }) {
  const { slug, title, status, savedAt, hasUnpublishedChanges } = sheet;
  const address = status === 'draft' ? `${sheetAddress(slug)}/modifier` : sheetAddress(slug);
  return (
    <>
      <h3>
        <Link to={address}>{sayTitle(title)}</Link>
      </h3>
      <p className="petit doux">
        Enregistrée le {formatDate(savedAt)}.
        {hasUnpublishedChanges && ' Des changements attendent d’être publiés.'}
      </p>
      <Form method="post" className="rang">
        <input type="hidden" name="sheetId" value={sheet.sheetId} />
        <Gestures sheet={sheet} />
      </Form>
    </>
  );
}

function Gestures({ sheet: { slug, status, role, isToVerify } }: { sheet: MySheet }) {
  return (
    <>
      {isToVerify && (
        <Button name="intent" value="verify" variant="primary" icon="badge-check">
          Toujours vrai
        </Button>
      )}
      {status !== 'archived' && (
        <LinkButton to={`${sheetAddress(slug)}/modifier`} variant="outline" icon="pencil">
          Modifier
        </LinkButton>
      )}
      {status === 'published' && (
        <>
          <Button name="intent" value="archive" variant="quiet" icon="archive">
            Archiver
          </Button>
          <Button name="intent" value="withdraw" variant="quiet" icon="eye-off">
            Retirer
          </Button>
        </>
      )}
      {(status === 'withdrawn' || status === 'archived') && (
        <Button name="intent" value="restore" variant="outline" icon="archive-restore">
          Remettre en ligne
        </Button>
      )}
      {status === 'draft' && role === 'owner' && (
        <Button name="intent" value="discard" variant="quiet" icon="trash-2">
          Jeter le brouillon
        </Button>
      )}
    </>
  );
}
