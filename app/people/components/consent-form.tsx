import { Form } from '@remix-run/react';

import type { MyProfile } from '#app/people/read-my-profile.server.ts';
import {
  noReach,
  type ProfileField,
  profileFieldLabels,
  profileFields,
  reaches,
  reachLabels,
} from '#app/people/vocabulary.ts';
import { isRefusal, readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatDate } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

const choices = [
  { value: noReach, label: 'Moi seulement' },
  ...reaches.map((value) => ({ value, label: reachLabels[value] })),
];

/** To whom each field is shown, since when; taken back in one gesture. */
export function ConsentForm({ profile, answer }: { profile: MyProfile; answer: unknown }) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  const isMine = isRefusal(answer) && answer.values.intent === 'consent';
  const shown = profileFields.filter((field) => profile.consents[field]);
  return (
    <Form method="post" className="pile" noValidate aria-labelledby="titre-accords">
      {isMine && <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />}
      <Card as="section" className="pile" labelledBy="titre-accords">
        <h2 id="titre-accords">Qui voit quoi</h2>
        <p>
          Rien n’est montré tant que vous ne le dites pas. Sans votre nom, vous n’êtes pas dans
          l’annuaire, quoi que disent les autres lignes.
        </p>
        <ul className="accords">
          {profileFields.map((field) => (
            <li key={field}>
              <SelectField
                name={field}
                label={profileFieldLabels[field]}
                help={say(profile, field)}
                choices={choices}
                defaultValue={(isMine && typed(field)) || profile.consents[field]?.reach || noReach}
                error={isMine ? fieldErrors[field] : undefined}
              />
              {profile.consents[field] && (
                <Button variant="quiet" icon="eye-off" name="withdraw" value={field}>
                  Ne plus montrer
                  <HiddenText>{`\u00A0: ${profileFieldLabels[field]}`}</HiddenText>
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div className="rang">
          <Button variant="primary" icon="save" name="intent" value="consent">
            Enregistrer qui voit quoi
          </Button>
          {shown.length > 1 && (
            <Button variant="outline" icon="eye-off" name="withdraw" value="all">
              Ne plus rien montrer
            </Button>
          )}
        </div>
      </Card>
    </Form>
  );
}

/** What stands in the field now, and since when it is shown. */
function say(profile: MyProfile, field: ProfileField): string | undefined {
  const consent = profile.consents[field];
  const values: Partial<Record<ProfileField, string | null>> = {
    name: profile.displayName,
    library: profile.libraryName,
    jobTitle: profile.jobTitle,
  };
  return (
    [
      values[field],
      consent &&
        `${reachLabels[consent.reach].toLocaleLowerCase('fr')}, depuis le ${formatDate(consent.givenAt)}`,
    ]
      .filter(Boolean)
      .join(' · ') || undefined
  );
}
