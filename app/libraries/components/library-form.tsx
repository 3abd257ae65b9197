import { Form, useNavigation } from '@remix-run/react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';

type LibraryFormProps = {
  slug: string;
  /** What the library holds now. */
  values: Record<string, string>;
  refusal: Refusal | null;
};

/** What the people of a library keep up to date. */
export function LibraryForm({ slug, values, refusal }: LibraryFormProps) {
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
        <TextAreaField
          {...field('openingHoursNote')}
          label="Horaires"
          help="Comme vous les écrivez sur la porte."
          rows={4}
        />
        <TextField
          {...field('openingHoursPerWeek')}
          label="Heures d’ouverture par semaine"
          inputMode="decimal"
          unit="heures"
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
