import { Link } from '@remix-run/react';

import type { MySheet } from '#app/sheets/list-my-sheets.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatRelativeDay } from '#app/ui/format.ts';

/** « Là où vous en étiez » : a member's drafts, one tap away. */
export function WhereYouWere({ drafts, now }: { drafts: MySheet[]; now: string }) {
  return (
    <aside className="permanence" aria-labelledby="brouillons">
      <div className="permanence__tete">
        <h2 id="brouillons">Là où vous en étiez</h2>
        <p>
          {drafts.length > 0
            ? 'Vos brouillons vous attendent, tels que vous les avez laissés.'
            : 'Rien en cours. Une fiche commence par un titre et le nom de votre bibliothèque.'}
        </p>
      </div>
      {drafts.length > 0 && (
        <ul className="filet">
          {drafts.map(({ sheetId, slug, title, savedAt }) => (
            <li key={sheetId} className="personne">
              <div>
                <Link to={`/fiches/${slug}/modifier`}>
                  <strong>{sayTitle(title)}</strong>
                </Link>
                <p className="petit doux">Enregistrée {formatRelativeDay(savedAt, now)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <LinkButton variant="primary" large to="/fiches/nouvelle" icon="pencil-line">
        Écrire une fiche
      </LinkButton>
      <p className="petit doux">
        Déjà écrite ailleurs&nbsp;? <Link to="/fiches/nouvelle/reprendre">Reprenez son texte</Link>,
        Word, PDF ou collé.
      </p>
    </aside>
  );
}
