import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';

import type { NearSheet } from '#app/search/find-near-sheets.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { useEditor } from '#app/sheets/components/editor/editor-context.ts';
import { Card } from '#app/ui/card.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';

type NearSheetsProps = {
  sheetId: string;
  /** Near what was saved: all there is without scripts. */
  saved: readonly NearSheet[];
};

const pauseInMs = 500;

/** Beside the form: what colleagues have published already, so that nobody writes it again. */
export function NearSheets({ sheetId, saved }: NearSheetsProps) {
  const { title, themeIds, audienceIds } = useEditor().content;
  const asked = new URLSearchParams([
    ['fiche', sheetId],
    ['titre', title],
    ...themeIds.map((id) => ['theme', String(id)]),
    ...audienceIds.map((id) => ['public', String(id)]),
  ]).toString();
  const [first] = useState(asked);
  const [found, setFound] = useState({ asked: first, items: saved });

  useEffect(() => {
    if (asked === found.asked) return undefined;
    const request = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/suggestions/fiches-proches?${asked}`, { signal: request.signal })
        .then((answer) =>
          answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)),
        )
        .then(({ items }: { items: NearSheet[] }) => setFound({ asked, items }))
        .catch(() => undefined); // Without an answer, the last ones stay.
    }, pauseInMs);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [asked, found.asked]);

  if (found.items.length === 0) return null;
  return (
    <Card as="section" tone="hollow" labelledBy="proches" className="petit pile pile--serree">
      <h2 id="proches" className="h-cote">
        Déjà proche de votre projet
      </h2>
      <ul className="pile pile--serree">
        {found.items.map((sheet) => (
          <li key={sheet.slug}>
            <Link to={sheetAddress(sheet.slug)} target="_blank">
              {sheet.title}
              <HiddenText> (nouvel onglet)</HiddenText>
            </Link>
            , {sheet.where}. {sayShared(sheet)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function sayShared({ sharesTheme, sharesAudience }: NearSheet): string {
  if (sharesTheme && sharesAudience) return 'Même thème, même public.';
  if (sharesTheme) return 'Même thème.';
  return sharesAudience ? 'Même public.' : 'Des mots en commun.';
}
