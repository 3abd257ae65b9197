import { Link } from '@remix-run/react';

import type { NoticePage } from '#app/gaps/read-notice.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { newSpeakerAddress } from '#app/speakers/addresses.ts';
import { Button } from '#app/ui/button.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';

type AnswerFormProps = Pick<NoticePage, 'mayNameAnybody' | 'self'> & { answer: unknown };

/** Names a speaker of the directory; who is a speaker alone names themselves. */
export function AnswerForm({ mayNameAnybody, self, answer }: AnswerFormProps) {
  const { fieldErrors, typed } = readRefusal(answer);
  if (!mayNameAnybody && !self) return null;
  return (
    <FreshForm method="post" className="pile" noValidate preventScrollReset>
      {mayNameAnybody ? (
        <Combobox
          name="speakerName"
          idName="speaker"
          id="champ-speaker"
          label="Je propose"
          help="Quelqu’un de l’annuaire, par son nom."
          source="/suggestions/intervenants"
          defaultValue={typed('speakerName')}
          error={fieldErrors.speaker}
        />
      ) : (
        <input type="hidden" name="speaker" value={self?.slug} />
      )}
      <TextField
        name="note"
        label="Un mot"
        maxLength={300}
        defaultValue={typed('note')}
        error={fieldErrors.note}
      />
      <p className="rang">
        <Button variant="primary" name="intent" value="answer">
          {mayNameAnybody ? 'Proposer' : 'Me proposer'}
        </Button>
        {mayNameAnybody && (
          <Link to={newSpeakerAddress}>Pas encore dans l’annuaire{'\u00A0'}?</Link>
        )}
      </p>
    </FreshForm>
  );
}
