import { type EditedField, editedFieldLabels } from '#app/libraries/vocabulary.ts';
import { formatDateTime } from '#app/ui/format.ts';

type Change = { id: string; at: string; by: string; fields: readonly EditedField[] };

/** Who changed the page of a library last, for those who keep it. */
export function LibraryStory({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="pile biblio-histoire" aria-labelledby="histoire">
      <h2 id="histoire">Qui a changé quoi</h2>
      <ol className="filet">
        {changes.map(({ id, at, by, fields }) => (
          <li key={id}>
            <strong>{by}</strong>
            {'\u00A0'}: {fields.map((field) => editedFieldLabels[field] ?? field).join(', ')}
            <br />
            <span className="petit">{formatDateTime(at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
