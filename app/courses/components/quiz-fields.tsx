import { answerName, questionName } from '#app/courses/quiz-form.ts';
import { neededPercents } from '#app/courses/vocabulary.ts';
import type { FormReader } from '#app/platform/form-reader.ts';
import { CheckboxField, Fieldset } from '#app/ui/choice-field.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type QuizFieldsProps = {
  read: FormReader;
  /** For each question, how many answers it may have. */
  rows: readonly number[];
};

/** The questions of a quiz. A row without a word says nothing. */
export function QuizFields({ read, rows }: QuizFieldsProps) {
  return (
    <>
      <SelectField
        {...read.field('neededPercent')}
        label="Pour réussir"
        help="Qui n’y arrive pas recommence, autant de fois qu’il veut."
        emptyChoice="Il suffit de répondre"
        choices={neededPercents.map((percent) => ({
          value: String(percent),
          label: `${percent}\u00A0% de bonnes réponses`,
        }))}
      />
      <p className="petit doux">
        Une question ou une réponse laissée vide ne compte pas ; enregistrez, puis rouvrez l’étape
        pour en ajouter d’autres.
      </p>
      {rows.map((answers, row) => (
        <Question key={row} read={read} row={row} answers={answers} />
      ))}
    </>
  );
}

type QuestionProps = { read: FormReader; row: number; answers: number };

function Question({ read, row, answers }: QuestionProps) {
  const name = (field: string) => questionName(row, field);
  return (
    <Fieldset
      name={name('answers')}
      label={`Question ${row + 1}`}
      error={read.fieldErrors[name('answers')]}
      className="carte pile"
    >
      <input type="hidden" name={name('id')} value={read.one(name('id'))} />
      <TextField {...read.field(name('label'))} label="Question" maxLength={300} />
      {Array.from({ length: answers }, (_, place) => (
        <Answer key={place} read={read} row={row} place={place} />
      ))}
    </Fieldset>
  );
}

function Answer({ read, row, place }: { read: FormReader; row: number; place: number }) {
  const name = (field: string) => answerName(row, place, field);
  return (
    <fieldset className="parcours-reponse">
      <legend className="petit">{`Réponse ${place + 1}`}</legend>
      <input type="hidden" name={name('id')} value={read.one(name('id'))} />
      <TextField {...read.field(name('label'))} label="Réponse" maxLength={300} />
      <CheckboxField
        name={name('isRight')}
        value="oui"
        label="C’est une bonne réponse"
        defaultChecked={read.one(name('isRight')) === 'oui'}
      />
      <TextAreaField
        {...read.field(name('explanation'))}
        label="Pourquoi"
        help="Ce que lit qui la choisit."
        rows={2}
        maxLength={600}
      />
    </fieldset>
  );
}
