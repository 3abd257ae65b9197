import { Form, Link } from '@remix-run/react';

import type { NewcomerRow } from '#app/accounts/list-newcomers.server.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatRelativeDay } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

type NewcomerListProps = {
  newcomers: NewcomerRow[];
  /** For those who may open the administration's page about each. */
  withFiles?: boolean;
};

/** Those who wait for somebody to answer for them, with the gesture that does. */
export function NewcomerList({ newcomers, withFiles }: NewcomerListProps) {
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
              <h2 className="h-cote">
                {withFiles ? (
                  <Link to={`/administration/membres/${newcomer.userId}`}>
                    {newcomer.displayName}
                  </Link>
                ) : (
                  newcomer.displayName
                )}
              </h2>
              <p>{[newcomer.jobTitle, newcomer.libraryName].filter(Boolean).join(', ')}</p>
              <p className="doux petit">
                {newcomer.email}, adresse confirmée {formatRelativeDay(newcomer.since)}
              </p>
            </div>
          </div>
          <VouchForm person={newcomer} />
        </Card>
      ))}
    </ul>
  );
}

/** The gesture that lets somebody publish; `intent` tells it from the other forms of a page. */
export function VouchForm({ person }: { person: Pick<NewcomerRow, 'userId' | 'displayName'> }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="userId" value={person.userId} />
      <Button variant="primary" icon="user-check" name="intent" value="vouch">
        Répondre de cette personne<HiddenText> : {person.displayName}</HiddenText>
      </Button>
    </Form>
  );
}
