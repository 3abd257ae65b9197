import { noLibrary } from '#app/accounts/vocabulary.ts';
import { CheckLine, Fieldset } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';

export type LibraryChoice = { id: string; label: string };

type LibraryFieldProps = {
  /** What the server found for the text that was typed; null before anything was sent. */
  choices: LibraryChoice[] | null;
  typed?: string;
  chosenId?: string;
  error?: readonly string[];
  label?: string;
  /** Also offers « aucune ». */
  mayBeNone?: boolean;
};

/**
 * The library of a person: suggestions while typing and, for a browser without scripts, the list of
 * those that the typed text may mean.
 */
export function LibraryField({
  choices,
  typed,
  chosenId,
  error,
  label = 'Votre bibliothèque',
  mayBeNone = true,
}: LibraryFieldProps) {
  const isNone = chosenId === noLibrary;
  return (
    <div className="pile">
      <Combobox
        name="library"
        idName={choices ? undefined : 'libraryId'}
        id={choices ? 'champ-library' : 'champ-libraryId'}
        label={label}
        required
        help="Son nom ou sa commune ; les premières lettres suffisent."
        source="/suggestions/bibliotheques"
        defaultValue={isNone ? '' : typed}
        defaultId={isNone ? '' : chosenId}
        error={choices ? undefined : error}
      />
      {choices && <input type="hidden" name="libraryAsked" value={typed ?? ''} />}
      {choices && (
        <Fieldset
          name="libraryId"
          label="Laquelle est-ce ?"
          error={error}
          help={
            choices.length > 0
              ? 'Aucune des réponses ? Changez le texte au-dessus, et envoyez de nouveau.'
              : 'Rien ne répond à ce texte. Écrivez seulement le nom de la commune.'
          }
        >
          {choices.map(({ id, label }) => (
            <CheckLine
              key={id}
              type="radio"
              name="libraryId"
              value={id}
              label={label}
              defaultChecked={id === chosenId}
            />
          ))}
          {mayBeNone && (
            <CheckLine
              type="radio"
              name="libraryId"
              value={noLibrary}
              label="Je ne travaille dans aucune bibliothèque, ou la mienne manque"
              defaultChecked={isNone}
            />
          )}
        </Fieldset>
      )}
      {!choices && mayBeNone && (
        <CheckLine
          type="checkbox"
          name="noLibrary"
          value="oui"
          defaultChecked={isNone}
          label="Je ne travaille dans aucune bibliothèque, ou la mienne manque"
        />
      )}
    </div>
  );
}
