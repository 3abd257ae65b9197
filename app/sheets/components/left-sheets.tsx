import { Form, Link } from '@remix-run/react';

import type { SerializeFrom } from '@remix-run/node';
import { sheetAddress } from '#app/sheets/addresses.ts';
import type { LeftSheet } from '#app/sheets/list-left-sheets.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';

/** Sheets of my library that nobody keeps any more. */
export function LeftSheets({ sheets }: { sheets: readonly SerializeFrom<LeftSheet>[] }) {
  if (sheets.length === 0) return null;
  return (
    <section id="a-reprendre" className="section" aria-labelledby="titre-a-reprendre">
      <h2 id="titre-a-reprendre" className="h2-marge">
        À reprendre dans votre bibliothèque
      </h2>
      <p className="h2-marge">
        La personne qui tenait ces fiches est partie. Reprenez-en une pour la garder à jour
        {'\u00A0'}; qui l’a écrite reste parmi ses auteurs.
      </p>
      <ul className="pile">
        {sheets.map(({ sheetId, slug, title }) => (
          <Card key={sheetId} as="li" className="pile">
            <h3>
              <Link to={sheetAddress(slug)}>{sayTitle(title)}</Link>
            </h3>
            <Form method="post">
              <input type="hidden" name="sheetId" value={sheetId} />
              <Button name="intent" value="takeOver" variant="outline" icon="hand-heart">
                Reprendre cette fiche
              </Button>
            </Form>
          </Card>
        ))}
      </ul>
    </section>
  );
}
