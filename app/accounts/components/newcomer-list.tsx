import { Form } from '@remix-run/react';

import type { NewcomerRow } from '#app/accounts/list-newcomers.server.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatRelativeDay } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

/** Those who wait for somebody to answer for them, with the gesture that does. */
export function NewcomerList({ newcomers }: { newcomers: NewcomerRow[] }) {
  if (newcomers.length === 0)
    return (
      <EmptyState title="Personne n’attend">
        <p>Quand quelqu’un de votre bibliothèque s’inscrira, un courriel vous le dira.</p>
      </EmptyState>
    );
  return (
    <ul className="pile">
      {newcomers.map((newcomer) => (
        <Card as="li" key={newcomer.userId} className="rang rang--bouts">
          <div className="rang">
            <Avatar initials={initialsOf(newcomer.displayName)} seed={newcomer.userId} />
            <div>
              <h2 className="h-cote">{newcomer.displayName}</h2>
              <p>{[newcomer.jobTitle, newcomer.libraryName].filter(Boolean).join(', ')}</p>
              <p className="doux petit">
                {newcomer.email}, adresse confirmée {formatRelativeDay(newcomer.since)}
              </p>
            </div>
          </div>
          <Form method="post">
            <input type="hidden" name="userId" value={newcomer.userId} />
            <Button variant="primary" icon="user-check">
              Répondre de cette personne<HiddenText> : {newcomer.displayName}</HiddenText>
            </Button>
          </Form>
        </Card>
      ))}
    </ul>
  );
}
