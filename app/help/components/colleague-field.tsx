import { readRefusal } from '#app/platform/refusal.ts';
import { CheckLine, Fieldset } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';

/** A colleague by name: among suggestions; without scripts, among those whom the name may mean. */
export function ColleagueField({ answer }: { answer: unknown }) {
  const { fieldErrors, suggestions, typed } = readRefusal(answer);
  const people = suggestions.person;
  return (
    <>
      <Combobox
        name="person"
        idName={people ? undefined : 'personId'}
        label="Son nom"
        help="Les premières lettres suffisent."
        source="/suggestions/collegues"
        defaultValue={typed('person')}
        error={people ? undefined : fieldErrors.person}
      />
      {people && (
        <Fieldset
          name="person"
          id="champ-personId"
          label="Qui est-ce&nbsp;?"
          error={fieldErrors.person}
        >
          {people.map(({ id, label }) => (
            <CheckLine key={id} type="radio" name="personId" value={id} label={label} />
          ))}
        </Fieldset>
      )}
    </>
  );
}
