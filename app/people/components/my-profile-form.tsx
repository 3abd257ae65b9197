import { Form, Link } from '@remix-run/react';

import type { MyProfile } from '#app/people/read-my-profile.server.ts';
import { languageLabels, type SkillSide } from '#app/people/vocabulary.ts';
import { isRefusal, readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckLine, Fieldset } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

import { SkillPicker } from './skill-picker.tsx';

const languageChoices = Object.entries(languageLabels).map(([value, label]) => ({ value, label }));

/** What I can help with, what I look for, which languages I speak; who sees it is said elsewhere. */
export function MyProfileForm({ profile, answer }: { profile: MyProfile; answer: unknown }) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  const sent = isRefusal(answer) && answer.values.intent === 'profile' ? answer.values : null;
  const listOf = (name: string, before: readonly string[]) =>
    sent ? [sent[name] ?? []].flat() : before;
  const picker = (side: SkillSide) => ({
    side,
    chosen: listOf(side, profile[side].skills),
    own: sent ? (typed(`${side}Own`) ?? '') : profile[side].own.join('\n'),
    errors: sent ? fieldErrors : {},
  });
  return (
    <Form method="post" className="pile" noValidate aria-labelledby="titre-savoirs">
      {sent && <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />}
      <Card as="section" className="pile" labelledBy="titre-savoirs">
        <h2 id="titre-savoirs">Ce que vous partagez</h2>
        <SkillPicker
          {...picker('offers')}
          label="Je peux aider"
          help="Ce que vous expliqueriez volontiers à un collègue. Inutile d’être spécialiste&nbsp;: l’avoir fait une fois suffit."
        />
        <SkillPicker
          {...picker('seeks')}
          label="Je cherche"
          help="Ce que vous aimeriez apprendre, ou à qui vous aimeriez vous joindre."
        />
        <Fieldset
          name="languages"
          label="Langues parlées, en plus du français"
          error={sent ? fieldErrors.languages : undefined}
        >
          <div className="savoirs savoirs--courts">
            {languageChoices.map(({ value, label }) => (
              <CheckLine
                key={value}
                type="checkbox"
                name="languages"
                value={value}
                label={label}
                defaultChecked={listOf('languages', profile.languages).includes(value)}
              />
            ))}
          </div>
        </Fieldset>
        <p>
          Thèmes que vous connaissez{'\u00A0'}:{' '}
          {profile.themes.length > 0 ? profile.themes.join(', ') : 'aucun pour le moment'}.{' '}
          <Link to="/aide/mes-themes">Choisir mes thèmes</Link>
        </p>
        <Button variant="primary" icon="save" name="intent" value="profile">
          Enregistrer ce que je partage
        </Button>
      </Card>
    </Form>
  );
}
