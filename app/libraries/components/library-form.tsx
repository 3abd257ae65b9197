import { Form, useNavigation } from '@remix-run/react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import { weekdays } from '#app/libraries/opening-hours.ts';
import { equipmentLabels, equipments } from '#app/libraries/vocabulary.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { formatWeekday } from '#app/ui/format-weekday.ts';

type LibraryFormProps = {
  slug: string;
  /** What the library holds now. */
  values: Record<string, string>;
  equipment: readonly string[];
  refusal: Refusal | null;
};

const equipmentChoices = equipments.map((value) => ({ value, label: equipmentLabels[value] }));
const capitalise = (word: string) => word.charAt(0).toLocaleUpperCase('fr') + word.slice(1);

/** What the people of a library keep up to date. */
export function LibraryForm({ slug, values, equipment, refusal }: LibraryFormProps) {
  const isSending = useNavigation().state === 'submitting';
  const errors = refusal?.refused.fields ?? {};
  const field = (name: string) => {
    const typed = refusal?.values[name];
    return {
      name,
      error: errors[name],
      defaultValue: typeof typed === 'string' ? typed : values[name],
    };
  };
  return (
    <Form method="post" className="pile biblio-form">
      <ErrorSummary fieldErrors={errors} />
      <section className="pile" aria-labelledby="ouverture">
        <h2 id="ouverture">Ouverture</h2>
        <p className="doux petit">
          Une semaine ordinaire, par exemple 10 h – 12 h, 14 h – 18 h. Vide{'\u00A0'}: fermé.
        </p>
        <div className="biblio-semaine">
          {weekdays.map((day) => (
            <TextField
              key={day}
              {...field(`hours.${day}`)}
              label={capitalise(formatWeekday(day))}
              maxLength={100}
              autoComplete="off"
            />
          ))}
        </div>
        <TextAreaField
          {...field('openingHoursNote')}
          label="À préciser"
          help="Par exemple&nbsp;: le jeudi, pour les classes seulement."
          rows={3}
        />
        <TextAreaField
          {...field('holidaysNote')}
          label="Vacances et fermetures"
          help="Par exemple&nbsp;: fermée du 1er au 15 août&nbsp;; pendant les vacances, le matin seulement."
          rows={2}
        />
        <TextField
          {...field('openingHoursPerWeek')}
          label="Heures d’ouverture par semaine"
          inputMode="decimal"
          unit="heures"
        />
      </section>
      <section className="pile" aria-labelledby="equipement">
        <h2 id="equipement">Équipement</h2>
        <CheckboxGroup
          name="equipment"
          label="Ce que l’on trouve sur place"
          choices={equipmentChoices}
          defaultValue={refusal ? [refusal.values.equipment ?? []].flat() : equipment}
          error={errors.equipment}
        />
      </section>
      <section className="pile" aria-labelledby="joindre">
        <h2 id="joindre">Venir, joindre</h2>
        <TextField {...field('address')} label="Adresse" autoComplete="street-address" />
        <TextField
          {...field('postalCode')}
          label="Code postal"
          maxLength={5}
          autoComplete="postal-code"
        />
        <TextField {...field('phone')} label="Téléphone" type="tel" autoComplete="tel" />
        <TextField
          {...field('email')}
          label="Courriel de la bibliothèque"
          help="Celui de l’équipe, pas celui d’une personne : tout le monde le voit."
          type="email"
          autoComplete="email"
        />
        <TextField {...field('website')} label="Site" inputMode="url" autoComplete="url" />
      </section>
      <section className="pile" aria-labelledby="equipe">
        <h2 id="equipe">Équipe</h2>
        <TextAreaField
          {...field('emailDomains')}
          label="Domaines de courriel de l’équipe"
          help="Un par ligne, par exemple ville-digne.fr. Qui s’inscrit ici avec une adresse de ces domaines publie aussitôt, sans attendre qu’on se porte garant."
          rows={3}
        />
      </section>
      <div className="rang">
        <Button variant="primary" icon="save" disabled={isSending}>
          Enregistrer
        </Button>
        <LinkButton variant="quiet" to={libraryAddress(slug)}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
