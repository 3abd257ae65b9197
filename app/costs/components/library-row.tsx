import { Combobox } from '#app/ui/combobox.tsx';
import { Fieldset } from '#app/ui/choice-field.tsx';
import { TextField } from '#app/ui/field.tsx';

import { sessionNames } from '#app/costs/query.ts';
import type { VisitReckoning } from '#app/costs/read-visit-cost.server.ts';
import { rateWords, sessionKinds } from '#app/costs/vocabulary.ts';

type LibraryRowProps = {
  /** From 1: the number that the names of its fields bear. */
  number: number;
  library: VisitReckoning['libraries'][number];
  typed: (name: string) => string | undefined;
  errors: VisitReckoning['fieldErrors'];
};

/** A library that receives, and how many sessions. */
export function LibraryRow({ number, library, typed, errors }: LibraryRowProps) {
  const name = `bib${number}`;
  return (
    <Fieldset
      name={`lieu${number}`}
      label={number === 1 ? 'Qui reçoit' : `${number}e bibliothèque`}
      className="pile cout-lieu"
    >
      <Combobox
        name={name}
        idName={`${name}_id`}
        label="Bibliothèque"
        source="/suggestions/bibliotheques"
        defaultValue={library.name}
        defaultId={library.id ?? ''}
        error={errors[name] ?? errors[`${name}_id`]}
      />
      <div className="cout-seances">
        {sessionKinds.map((kind) => {
          const field = `${sessionNames[kind]}${number}`;
          const { [kind]: count } = library.sessions;
          return (
            <TextField
              key={kind}
              name={field}
              label={rateWords[kind].label}
              inputMode="numeric"
              defaultValue={errors[field] ? typed(field) : count || ''}
              error={errors[field]}
            />
          );
        })}
      </div>
    </Fieldset>
  );
}
