import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import { keptInDays } from '#app/platform/retention.ts';
import type { RegisterFormData } from '#app/registrations/read-register-form.server.ts';
import { registrantStatuses, registrantStatusLabels } from '#app/registrations/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { formatDays } from '#app/ui/format.ts';

type RegisterFormProps = RegisterFormData & { refusal: ReturnType<typeof readRefusal> };

/** Asks for a place: one answer for most, more where the organiser wants to know. */
export function RegisterForm({ session, mayRegisterOthers, refusal }: RegisterFormProps) {
  const { fieldErrors, formErrors, typed } = refusal;
  const field = (name: string) => ({
    name,
    defaultValue: typed(name) ?? '',
    error: fieldErrors[name],
  });
  return (
    <Form method="post" className="carte pile" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <RadioGroup
        name="status"
        label="Vous êtes"
        choices={registrantStatuses.map((value) => ({
          value,
          label: registrantStatusLabels[value],
        }))}
        defaultValue={typed('status') ?? 'employee'}
        error={fieldErrors.status}
      />
      {session.terms?.agreementDays != null && (
        <TextField
          {...field('superiorEmail')}
          type="email"
          label="Courriel de votre responsable"
          help="Cette personne validera d’un clic, sans créer de compte."
          required
          autoComplete="off"
        />
      )}
      {session.terms?.questions.map(({ id, label, choices, isRequired }) =>
        choices.length > 0 ? (
          <SelectField
            key={id}
            {...field(`answers.${id}`)}
            label={label}
            required={isRequired}
            emptyChoice="Choisir"
            choices={choices.map((choice) => ({ value: choice, label: choice }))}
          />
        ) : (
          <TextField
            key={id}
            {...field(`answers.${id}`)}
            label={label}
            required={isRequired}
            maxLength={500}
          />
        ),
      )}
      {mayRegisterOthers && (
        <details open={Boolean(typed('personName') || typed('personEmail'))}>
          <summary>J’inscris un bénévole ou un collègue sans compte</summary>
          <div className="pile">
            <TextField {...field('personName')} label="Son nom" maxLength={120} />
            <TextField
              {...field('personEmail')}
              type="email"
              label="Son courriel"
              help="Elle reçoit les messages, avec un lien pour répondre et un pour annuler. Sans courriel, ils vous arrivent."
              autoComplete="off"
            />
          </div>
        </details>
      )}
      <p>
        <Button variant="primary" icon="armchair">
          {session.state === 'full' ? 'Entrer en liste d’attente' : 'Envoyer la demande'}
        </Button>
      </p>
      <p className="petit doux">
        Vos réponses servent à cette formation et sont effacées{' '}
        {formatDays(keptInDays.registrationAnswers)} après.
      </p>
    </Form>
  );
}
