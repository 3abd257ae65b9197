import { Form, useNavigation } from '@remix-run/react';
import { useEffect } from 'react';

import type {
  Piece,
  PresentedClash,
  PresentedConflict,
} from '#app/sheets/present-conflict.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckLine } from '#app/ui/choice-field.tsx';
import { formatTime, plural } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import type { EditorData } from './editor-types.ts';
import { copyKey, forgetCopy } from './local-copy.ts';

type ConflictFormProps = {
  conflict: PresentedConflict;
  editor: Pick<EditorData, 'sheetId' | 'viewerId' | 'content'>;
  /** Why the choices did not leave; null while they have not been sent. */
  unsent: string | null;
};

/** Two people wrote the same answers: both are shown, and nothing is lost until one has chosen. */
export function ConflictForm({ conflict, editor, unsent }: ConflictFormProps) {
  const { clashes, theirsBy, theirsAt } = conflict;
  const count = clashes.length;
  const key = copyKey(editor.viewerId, editor.sheetId);
  const { state, formMethod, location } = useNavigation();
  const isSettled = state === 'loading' && formMethod && location.pathname !== '/connexion';
  // What this browser kept was one side of the choice: once chosen, it is not offered again.
  useEffect(() => {
    if (isSettled) forgetCopy(key);
  }, [isSettled, key]);
  return (
    <Form method="post" className="pile">
      <input type="hidden" name="intent" value="settle" />
      <input type="hidden" name="base" value={conflict.base} />
      <input type="hidden" name="seen" value={conflict.seen} />
      <input type="hidden" name="mine" value={conflict.mine} />
      <h1 className="h1-page">{sayTitle(editor.content.title)}</h1>
      {unsent && (
        <Notice tone="error" live title="Vos choix ne sont pas partis">
          {unsent}
        </Notice>
      )}
      <Notice
        tone="warning"
        className="conflit"
        live
        title={`${theirsBy === null ? 'Ailleurs, vous avez' : `${theirsBy} a`} modifié ${plural(count, 'une réponse', `${count} réponses`)} pendant que vous écriviez`}
      >
        {theirsBy === null && 'C’était dans un autre onglet, ou sur un autre appareil. '}
        Les deux textes sont gardés. Rien n’est perdu tant que vous n’avez pas choisi.
      </Notice>
      {clashes.map((clash) => (
        <ClashChoice key={clash.path} clash={clash} theirsBy={theirsBy} theirsAt={theirsAt} />
      ))}
      <p>
        <Button variant="primary" icon="git-merge">
          Garder ces choix
        </Button>
      </p>
    </Form>
  );
}

type ClashChoiceProps = { clash: PresentedClash; theirsBy: string | null; theirsAt: string };

function ClashChoice({ clash, theirsBy, theirsAt }: ClashChoiceProps) {
  const { path, label, mine, theirs, mayKeepBoth } = clash;
  const name = `choice.${path}`;
  return (
    <fieldset className="champ">
      <legend>{label}</legend>
      <div className="grille grille--2 versions">
        <div className="carte">
          <CheckLine
            type="radio"
            name={name}
            value="mine"
            label={theirsBy === null ? 'Garder ce que j’écrivais ici' : 'Garder le mien'}
            required
          />
          <Text pieces={mine} />
        </div>
        <div className="carte">
          <CheckLine
            type="radio"
            name={name}
            value="theirs"
            label={`${theirsBy === null ? 'Prendre le vôtre d’ailleurs' : `Prendre celui de ${theirsBy}`}, ${formatTime(theirsAt)}`}
            required
          />
          <Text pieces={theirs} />
        </div>
      </div>
      {mayKeepBoth && (
        <CheckLine
          type="radio"
          name={name}
          value="both"
          label="Garder les deux, l’un après l’autre"
          required
        />
      )}
    </fieldset>
  );
}

function Text({ pieces }: { pieces: readonly Piece[] }) {
  if (pieces.every(({ text }) => text.trim() === '')) {
    return <p className="petit doux">Vide ou retiré</p>;
  }
  return (
    <p className="petit version-texte">
      {pieces.map(({ text, isDifferent }, i) =>
        // oxlint-disable-next-line react/no-array-index-key -- pieces never move
        isDifferent ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
      )}
    </p>
  );
}
