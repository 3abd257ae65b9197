import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { SessionState } from '#app/trainings/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';

type KeeperFormsProps = { state: SessionState; refusal: ReturnType<typeof readRefusal> };

/** For who organises: announce a session, open and close it, make it again, call it off. */
export function KeeperForms({ state, refusal: { typed, fieldErrors } }: KeeperFormsProps) {
  return (
    <section className="pile" aria-labelledby="tenir">
      <h2 id="tenir">Tenir la session</h2>
      <div className="rang">
        {state === 'draft' && (
          <Gesture intent="announce" words="Annoncer la session" variant="primary" />
        )}
        {(state === 'announced' || state === 'closed') && (
          <Gesture intent="open" words="Ouvrir les inscriptions" variant="outline" />
        )}
        {(state === 'open' || state === 'full' || state === 'announced') && (
          <Gesture intent="close" words="Clore les inscriptions" variant="outline" />
        )}
      </div>
      <details className="carte" open={typed('intent') === 'copy'}>
        <summary>Refaire cette session</summary>
        <Form method="post" className="pile" noValidate>
          <input type="hidden" name="intent" value="copy" />
          <div className="grille grille--2">
            <TextField
              name="times"
              label="Combien de fois"
              inputMode="numeric"
              defaultValue={typed('times') ?? '1'}
              error={fieldErrors.times}
            />
            <TextField
              name="everyWeeks"
              label="Toutes les"
              unit="semaines"
              inputMode="numeric"
              defaultValue={typed('everyWeeks') ?? '1'}
              error={fieldErrors.everyWeeks}
            />
          </div>
          <p>
            <Button variant="outline" icon="copy">
              Préparer les copies
            </Button>
          </p>
        </Form>
      </details>
      <details className="carte" open={typed('intent') === 'cancel'}>
        <summary>Annuler la session</summary>
        <Form method="post" className="pile" noValidate>
          <input type="hidden" name="intent" value="cancel" />
          <TextField
            name="reason"
            label="Raison, montrée avec la session"
            required
            maxLength={300}
            defaultValue={typed('reason') ?? ''}
            error={fieldErrors.reason}
          />
          <p>
            <Button variant="danger" icon="circle-x">
              Annuler la session
            </Button>
          </p>
        </Form>
      </details>
    </section>
  );
}

type GestureProps = { intent: string; words: string; variant: 'primary' | 'outline' };

function Gesture({ intent, words, variant }: GestureProps) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <Button variant={variant}>{words}</Button>
    </Form>
  );
}
