import { Form } from '@remix-run/react';

import type { CarpoolPage } from '#app/carpool/read-carpool.server.ts';
import { sayTrip } from '#app/carpool/say-trips.ts';
import { mostSeats, shareKindLabels, shareKinds } from '#app/carpool/vocabulary.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup, Fieldset, RadioGroup } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';

type ShareFormProps = Pick<CarpoolPage, 'mine' | 'trips' | 'email'> & {
  refusal: ReturnType<typeof readRefusal>;
};

/** What I offer or look for, and how I may be reached. */
export function ShareForm({ mine, trips, email, refusal }: ShareFormProps) {
  const { fieldErrors, formErrors, typed, typedList } = refusal;
  const field = (name: string, label: string, stands: string | null | undefined) => ({
    name,
    label,
    defaultValue: typed(name) ?? stands ?? '',
    error: fieldErrors[name],
  });
  return (
    <Form method="post" className="carte pile formulaire-page" noValidate aria-labelledby="dire">
      <h2 id="dire">{mine ? 'Ce que vous dites' : 'Partager le trajet'}</h2>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <RadioGroup
        name="kind"
        label="Vous"
        choices={shareKinds.map((kind) => ({ value: kind, label: shareKindLabels[kind] }))}
        defaultValue={typed('kind') ?? mine?.kind}
        error={fieldErrors.kind}
      />
      <Combobox
        {...field('commune', 'Au départ de', mine?.commune.name)}
        idName="communeCode"
        defaultId={typed('communeCode') ?? mine?.commune.code ?? ''}
        source="/suggestions/communes"
        required
      />
      <Fieldset name="offre" label="Si vous proposez des places" className="pile">
        <TextField
          {...field('seats', 'Places dans la voiture', mine?.seats?.toString())}
          help={`De 1 à ${mostSeats}, sans compter la vôtre.`}
          inputMode="numeric"
        />
        <CheckboxGroup
          name="trips"
          label="Trajets"
          className="coches-en-colonnes"
          choices={trips.map((trip) => ({ value: trip, label: sayTrip(trip) }))}
          defaultValue={typedList('trips') ?? mine?.trips ?? []}
          error={fieldErrors.trips}
        />
        <TextField {...field('leavesAt', 'Heure de départ', mine?.leavesAt)} type="time" />
      </Fieldset>
      <TextAreaField
        {...field('note', 'Un mot', mine?.note)}
        help="Un détour possible, un lieu de rendez-vous, un bagage."
        rows={2}
        maxLength={300}
      />
      <TextField
        {...field('contact', 'Me joindre', mine?.contact ?? email)}
        help="Une adresse électronique ou un numéro de téléphone. Il ne sert qu’ici."
        maxLength={120}
        required
      />
      <p className="petit">
        En envoyant ce formulaire, vous acceptez que votre nom, votre départ, votre mot et de quoi
        vous joindre soient lus par les inscrits de cette session qui prennent part au covoiturage,
        et par personne d’autre.
      </p>
      <p className="rang">
        <Button variant="primary" icon="save" name="intent" value="share">
          {mine ? 'Enregistrer' : 'Prendre part au covoiturage'}
        </Button>
      </p>
    </Form>
  );
}
