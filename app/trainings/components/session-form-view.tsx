import { Form } from '@remix-run/react';

import { type FormReader, readerOf } from '#app/platform/form-reader.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import type { SessionFormData } from '#app/trainings/read-session-form.server.ts';
import { mostQuestions, mostSittings } from '#app/trainings/vocabulary.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckboxField, CheckboxGroup, Fieldset } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

import { SittingFields } from './sitting-fields.tsx';

type SessionFormViewProps = Pick<SessionFormData, 'form' | 'departements' | 'rowCount'> & {
  refusal: Refusal | null;
  button: string;
  back: string;
};

/** When, where, for how many, on what conditions. */
export function SessionFormView(props: SessionFormViewProps) {
  const { form, departements, rowCount, refusal, button, back } = props;
  const read = readerOf(form, refusal);
  const rows = Array.from({ length: Math.min(rowCount, mostSittings) }, (_, row) => row);
  return (
    <Form method="post" className="pile pile--large formulaire-page" noValidate>
      <ErrorSummary fieldErrors={read.fieldErrors} formErrors={read.formErrors} />
      <Fieldset
        name="sittings"
        label="Demi-journées"
        help="Une demi-journée sans jour ni heure ne compte pas&nbsp;; enregistrez pour en ajouter d’autres."
        error={read.fieldErrors.sittings}
        className="pile"
      >
        {rows.map((row) => (
          <SittingFields key={row} read={read} row={row} />
        ))}
      </Fieldset>
      <Places read={read} departements={departements} error={read.fieldErrors.reserves} />
      <Conditions read={read} />
      <Questions read={read} />
      <p className="rang">
        <Button variant="primary" icon="save">
          {button}
        </Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </p>
    </Form>
  );
}

type PlacesProps = Pick<SessionFormData, 'departements'> & { read: FormReader; error?: string[] };

function Places({ read, departements, error }: PlacesProps) {
  return (
    <section className="pile" aria-labelledby="places">
      <h2 id="places">Places et inscriptions</h2>
      <div className="grille grille--3">
        <TextField {...read.field('quota')} label="Places" required inputMode="numeric" />
        <TextField
          type="date"
          {...read.field('registrationOpensOn')}
          label="Les inscriptions ouvrent le"
          required
        />
        <TextField
          type="date"
          {...read.field('registrationClosesOn')}
          label="et ferment le"
          required
        />
      </div>
      <CheckboxGroup
        name="departementCodes"
        label="Ouverte à"
        help="Sans rien cocher, toute la région peut s’inscrire."
        className="coches-en-colonnes"
        choices={departements.map(({ code, name }) => ({
          value: code,
          label: `${name} (${code})`,
        }))}
        defaultValue={read.many('departementCodes')}
        error={read.field('departementCodes').error}
      />
      <Fieldset
        name="reserves"
        label="Places gardées pour un département"
        help="Elles ne sont prises que par ses bibliothèques, tant que vous les gardez."
        error={error}
      >
        <div className="grille grille--3">
          {departements.map(({ code, name }) => (
            <TextField
              key={code}
              {...read.field(`reserves.${code}`)}
              label={name}
              inputMode="numeric"
            />
          ))}
        </div>
      </Fieldset>
    </section>
  );
}

function Conditions({ read }: { read: FormReader }) {
  return (
    <section className="pile" aria-labelledby="conditions">
      <h2 id="conditions">Conditions</h2>
      <div className="grille grille--2">
        <TextField
          {...read.field('cost')}
          label="Coût par personne"
          help="Vide&nbsp;: gratuit."
          unit="€"
          inputMode="decimal"
        />
        <TextField
          {...read.field('costNote')}
          label="Précision sur le coût"
          help="Par exemple&nbsp;: repas à votre charge."
          maxLength={160}
        />
        <TextField
          {...read.field('mostPerLibrary')}
          label="Personnes par bibliothèque, au plus"
          help="Vide&nbsp;: sans limite."
          inputMode="numeric"
        />
        <TextField
          {...read.field('offerHours')}
          label="Une place libérée est proposée pendant"
          help="Moins à l’approche de la session."
          unit="heures"
          inputMode="numeric"
        />
      </div>
      <CheckboxField
        name="needsAgreement"
        value="oui"
        label="Demander l’accord de la hiérarchie"
        help="Le responsable reçoit un lien&nbsp;; la place est gardée pendant ce temps."
        defaultChecked={read.one('needsAgreement') === 'oui'}
      />
      <TextField
        {...read.field('agreementDays')}
        label="Délai pour répondre"
        unit="jours"
        inputMode="numeric"
      />
    </section>
  );
}

function Questions({ read }: { read: FormReader }) {
  return (
    <section className="pile" aria-labelledby="questions">
      <h2 id="questions">Vos questions aux inscrits</h2>
      <p className="petit doux">Les réponses sont effacées un an après la session.</p>
      {Array.from({ length: mostQuestions }, (_, row) => (
        <fieldset key={row} className="carte pile">
          <legend>Question {row + 1}</legend>
          <TextField {...read.field(`questions.${row}.label`)} label="Question" maxLength={200} />
          <TextField
            {...read.field(`questions.${row}.choices`)}
            label="Réponses possibles"
            help="Séparées par des barres&nbsp;: «&nbsp;Oui / Non&nbsp;». Vide&nbsp;: réponse libre."
          />
          <CheckboxField
            name={`questions.${row}.isRequired`}
            value="oui"
            label="Réponse obligatoire"
            defaultChecked={read.one(`questions.${row}.isRequired`) === 'oui'}
          />
        </fieldset>
      ))}
    </section>
  );
}
