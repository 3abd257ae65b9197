import { Form } from '@remix-run/react';

import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

import { ColleagueField } from './colleague-field.tsx';

type HandOverFormProps = {
  themes: readonly { id: number; label: string; people: number }[];
  answer: unknown;
};

/** Two ways to pass a question on: to somebody, or to those who know a theme. */
export function HandOverForm({ themes, answer }: HandOverFormProps) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Form method="post" className="carte pile passer" aria-labelledby="a-une-personne">
        <h2 id="a-une-personne">À un collègue</h2>
        <p>Il entre dans la conversation, la lit depuis le début, et reçoit un courriel.</p>
        <ColleagueField answer={answer} />
        <Button variant="primary" icon="user-plus" name="to" value="person">
          Passer la main à ce collègue
        </Button>
      </Form>
      {themes.length > 0 && (
        <Form method="post" className="carte pile passer" aria-labelledby="a-un-theme">
          <h2 id="a-un-theme">À ceux qui connaissent un thème</h2>
          <p>
            La question redevient ouverte&nbsp;: les collègues qui peuvent répondre liront ce qui
            est déjà écrit.
          </p>
          <SelectField
            name="themeId"
            label="Thème"
            emptyChoice="Choisir un thème"
            choices={themes.map(({ id, label, people: count }) => ({
              value: String(id),
              label: `${label} (${count} ${plural(count, 'personne', 'personnes')})`,
            }))}
            defaultValue={typed('themeId') ?? ''}
            error={fieldErrors.themeId}
          />
          <Button variant="outline" icon="users" name="to" value="theme">
            Passer la main à ce thème
          </Button>
        </Form>
      )}
    </>
  );
}
