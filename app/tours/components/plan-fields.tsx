import { paymentKinds, paymentLabels, sharingLabels, sharings } from '#app/costs/vocabulary.ts';
import { typeCents } from '#app/costs/say-rate.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import type { TourPage } from '#app/tours/read-tour.server.ts';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';

type PlanFieldsProps = {
  refusal: ReturnType<typeof readRefusal>;
  departements: { code: string; name: string }[];
  /** What stands; null for a new tour. */
  standing: Pick<TourPage, 'tour' | 'plan'> | null;
};

const typedCents = (cents: number | null | undefined) => (cents ? typeCents(cents) : '');

/** The dates of a tour, where one may join from, and what makes its cost. */
export function PlanFields({
  refusal: { fieldErrors, typed, typedList },
  departements,
  standing,
}: PlanFieldsProps) {
  const tour = standing?.tour;
  const plan = standing?.plan;
  const text = (name: string, value: string | number | null | undefined) =>
    typed(name) ?? String(value ?? '');
  const amounts = [
    ['halfDayFee', 'La demi-journée', plan?.halfDayFeeInCents],
    ['dayFee', 'La journée', plan?.dayFeeInCents],
    ['tickets', 'Billets et péages', plan?.ticketsInCents],
  ] as const;
  return (
    <>
      <div className="grille grille--3">
        {(
          [
            ['startsOn', 'Premier jour possible', tour?.startsOn],
            ['endsOn', 'Dernier jour possible', tour?.endsOn],
            ['joinUntil', 'On s’y joint jusqu’au', tour?.joinUntil],
          ] as const
        ).map(([name, label, value]) => (
          <TextField
            key={name}
            type="date"
            name={name}
            label={label}
            required
            defaultValue={text(name, value)}
            error={fieldErrors[name]}
          />
        ))}
      </div>
      <CheckboxGroup
        name="departementCodes"
        label="Ouverte à"
        help="Sans rien cocher, toute la région peut s’y joindre."
        choices={departements.map(({ code, name }) => ({
          value: code,
          label: `${name} (${code})`,
        }))}
        defaultValue={typedList('departementCodes') ?? tour?.departementCodes ?? []}
        error={fieldErrors.departementCodes}
      />
      <TextAreaField
        name="note"
        label="Ce qu’il faut savoir"
        rows={3}
        maxLength={600}
        defaultValue={text('note', tour?.note)}
        error={fieldErrors.note}
      />
      <div className="grille grille--2">
        <RadioGroup
          name="sharing"
          label="Qui paie quoi"
          choices={sharings.map((value) => ({ value, label: sharingLabels[value] }))}
          defaultValue={text('sharing', tour?.sharing ?? 'own')}
          error={fieldErrors.sharing}
        />
        <RadioGroup
          name="payment"
          label="Comment la personne est payée"
          choices={paymentKinds.map((value) => ({ value, label: paymentLabels[value] }))}
          defaultValue={text('payment', tour?.payment ?? 'author')}
          error={fieldErrors.payment}
        />
      </div>
      <div className="grille grille--3">
        {amounts.map(([name, label, value]) => (
          <TextField
            key={name}
            name={name}
            label={label}
            help={name === 'tickets' ? undefined : 'Vide\u00A0: le tarif de la Charte.'}
            unit="€"
            inputMode="decimal"
            defaultValue={typed(name) ?? typedCents(value)}
            error={fieldErrors[name]}
          />
        ))}
        <TextField
          name="kilometres"
          label="Kilomètres en tout"
          help="Vide&nbsp;: estimés par les communes."
          unit="km"
          inputMode="numeric"
          defaultValue={text('kilometres', plan?.kilometres)}
          error={fieldErrors.kilometres}
        />
        <TextField
          name="meals"
          label="Repas"
          inputMode="numeric"
          defaultValue={text('meals', plan?.meals ?? 0)}
          error={fieldErrors.meals}
        />
        <TextField
          name="nights"
          label="Nuits"
          inputMode="numeric"
          defaultValue={text('nights', plan?.nights ?? 0)}
          error={fieldErrors.nights}
        />
      </div>
    </>
  );
}
