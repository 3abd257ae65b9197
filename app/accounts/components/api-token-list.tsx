import { Form } from '@remix-run/react';

import type { ApiTokenRow } from '#app/accounts/list-api-tokens.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { formatDate, formatRelativeDay } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

/** The tokens in force, known by their name and first letters. */
export function ApiTokenList({ tokens }: { tokens: ApiTokenRow[] }) {
  if (tokens.length === 0) return null;
  return (
    <Card as="section" className="pile" labelledBy="titre-jetons">
      <h2 id="titre-jetons">Vos jetons</h2>
      <ul className="filet">
        {tokens.map(({ id, name, prefix, createdAt, lastUsedAt }) => (
          <li key={id} className="rang rang--bouts">
            <div>
              <p>
                <strong>{name}</strong> <code>{prefix}…</code>
              </p>
              <p className="doux petit">
                Créé le {formatDate(createdAt)}.{' '}
                {lastUsedAt
                  ? `Dernier usage : ${formatRelativeDay(lastUsedAt)}.`
                  : 'Jamais utilisé.'}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button variant="danger" name="intent" value="revoke">
                Révoquer<HiddenText> {name}</HiddenText>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
