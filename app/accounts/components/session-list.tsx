import { Form } from '@remix-run/react';

import type { SessionRow } from '#app/accounts/list-sessions.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

/** The devices where I am signed in; each can be signed out from here. */
export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  return (
    <Card as="section" className="pile" labelledBy="titre-appareils">
      <h2 id="titre-appareils">Vos appareils connectés</h2>
      <ul className="filet">
        {sessions.map(({ handle, device, openedAt, isThisOne }) => {
          const name = device ?? 'Appareil inconnu';
          return (
            <li key={handle} className="rang rang--bouts">
              <div>
                <p>
                  <strong>{name}</strong>{' '}
                  {isThisOne && (
                    <Badge tone="blue" icon="check">
                      Cet appareil
                    </Badge>
                  )}
                </p>
                <p className="doux petit">Connecté le {formatDateTime(openedAt)}</p>
              </div>
              {!isThisOne && (
                <Form method="post">
                  <input type="hidden" name="handle" value={handle} />
                  <Button variant="outline" name="intent" value="close-session">
                    Déconnecter<HiddenText> {name}</HiddenText>
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <Button variant="outline" icon="log-out" name="intent" value="close-others">
            Déconnecter tous les autres
          </Button>
        </Form>
      )}
    </Card>
  );
}
