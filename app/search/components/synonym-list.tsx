import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { SynonymForm } from './synonym-form.tsx';

type Refused = { id: string | null; terms: string; message?: string } | null;

type SynonymListProps = {
  groups: readonly { id: string; terms: string[] }[];
  refused: Refused;
};

/** The groups, each opening on its form. */
export function SynonymList({ groups, refused }: SynonymListProps) {
  return (
    <ul className="grille grille--2">
      {groups.map((group) => {
        const own = refused?.id === group.id ? refused : null;
        return (
          <Card as="li" key={group.id}>
            <p>
              <strong>{group.terms.join(' = ')}</strong>
            </p>
            <div className="rang">
              <details open={own !== null}>
                <summary className="lien-seul">
                  <Icon name="pencil" />
                  Modifier<HiddenText> {group.terms[0]}</HiddenText>
                </summary>
                <SynonymForm group={group} refused={own} />
              </details>
              <Form method="post">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="id" value={group.id} />
                <Button variant="quiet" icon="trash-2">
                  Retirer<HiddenText> {group.terms[0]}</HiddenText>
                </Button>
              </Form>
            </div>
          </Card>
        );
      })}
    </ul>
  );
}
