import { Form } from '@remix-run/react';

import { feeNames, paymentNames, sharingNames } from '#app/costs/query.ts';
import type { VisitReckoning } from '#app/costs/read-visit-cost.server.ts';
import { sayRate, typeCents } from '#app/costs/say-rate.ts';
import {
  mostLibraries,
  paymentKinds,
  paymentLabels,
  rateWords,
  sessionKinds,
  sharingLabels,
  sharings,
} from '#app/costs/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatDistance } from '#app/ui/format.ts';

import { LibraryRow } from './library-row.tsx';

const nobody = {
  id: null,
  name: '',
  sessions: { meetingDay: 0, meetingHalfDay: 0, signingDay: 0, signingHalfDay: 0 },
};

type CostFormProps = {
  reckoning: VisitReckoning;
  /** What the address holds, as it was typed. */
  typed: (name: string) => string | undefined;
};

/** All that makes the cost of a coming; sent as an address, so that it can be shared and bookmarked. */
export function CostForm({ reckoning, typed }: CostFormProps) {
  const { query, rates, libraries, journey, fieldErrors: errors } = reckoning;
  const hasOwnFees = sessionKinds.some(
    (kind) => query.feesInCents[kind] !== undefined || errors[feeNames[kind]],
  );
  const kept = (name: string, value: string | number) => (errors[name] ? typed(name) : value);
  return (
    <Form method="get" className="pile pile--large" noValidate preventScrollReset>
      {query.who && <input type="hidden" name="qui" value={query.who} />}
      <Card as="section" className="pile" labelledBy="seances">
        <h2 id="seances">Où, et combien de séances</h2>
        {libraries.map((library, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row is its place in the journey
          <LibraryRow key={i} number={i + 1} library={library} typed={typed} errors={errors} />
        ))}
        {libraries.length < mostLibraries && (
          <details>
            <summary>Partager avec une autre bibliothèque</summary>
            <LibraryRow
              key={libraries.length}
              number={libraries.length + 1}
              library={nobody}
              typed={typed}
              errors={errors}
            />
          </details>
        )}
        {libraries.length > 1 && (
          <RadioGroup
            name="partage"
            label="Qui paie quoi"
            choices={sharings.map((sharing) => ({
              value: sharingNames[sharing],
              label: sharingLabels[sharing],
            }))}
            defaultValue={sharingNames[query.sharing]}
            error={errors.partage}
          />
        )}
      </Card>
      <Card as="section" className="pile" labelledBy="remuneration">
        <h2 id="remuneration">La rémunération</h2>
        <div className="grille grille--2">
          <TextField
            type="date"
            name="le"
            label="Jour de la venue"
            help="Les tarifs sont ceux de ce jour."
            defaultValue={kept('le', reckoning.day)}
            error={errors.le}
          />
          <RadioGroup
            name="paiement"
            label="Comment la personne est payée"
            choices={paymentKinds.map((kind) => ({
              value: paymentNames[kind],
              label: paymentLabels[kind],
            }))}
            defaultValue={paymentNames[query.payment]}
            error={errors.paiement}
          />
        </div>
        <details open={hasOwnFees}>
          <summary>Cette personne demande d’autres tarifs</summary>
          <div className="cout-seances">
            {sessionKinds.map((kind) => {
              const rate = rates[kind];
              const fee = query.feesInCents[kind];
              return (
                <TextField
                  key={kind}
                  name={feeNames[kind]}
                  label={rateWords[kind].label}
                  help={rate ? `Charte\u00A0: ${sayRate(kind, rate.amount)}` : undefined}
                  unit="€"
                  inputMode="decimal"
                  defaultValue={kept(feeNames[kind], fee === undefined ? '' : typeCents(fee))}
                  error={errors[feeNames[kind]]}
                />
              );
            })}
          </div>
        </details>
        <CheckboxField
          name="aide"
          value="oui"
          label="Une aide du CNL ou de la SOFIA est demandée"
          defaultChecked={query.hasGrant}
          error={errors.aide}
        />
      </Card>
      <Card as="section" className="pile" labelledBy="trajet">
        <h2 id="trajet">Le trajet et le séjour</h2>
        <div className="grille grille--2">
          <Combobox
            name="depart"
            idName="depart_code"
            label="La personne part de"
            help="Sa commune."
            source="/suggestions/communes"
            defaultValue={reckoning.from.name}
            defaultId={reckoning.from.code ?? ''}
            error={errors.depart ?? errors.depart_code}
          />
          <TextField
            name="km"
            label="Kilomètres, aller et retour"
            help={
              journey
                ? `Estimés à ${formatDistance(journey.roadInKm)} par la route (${formatDistance(journey.straightInKm)} à vol d’oiseau). Laissez vide pour garder l’estimation.`
                : 'Laissez vide pour les estimer par les communes.'
            }
            unit="km"
            inputMode="decimal"
            defaultValue={kept(
              'km',
              query.kilometres === null ? '' : String(query.kilometres).replace('.', ','),
            )}
            error={errors.km}
          />
          <TextField
            name="allers_retours"
            label="Allers-retours"
            inputMode="numeric"
            defaultValue={kept('allers_retours', query.journeys)}
            error={errors.allers_retours}
          />
          <TextField
            name="billets"
            label="Billets et péages"
            unit="€"
            inputMode="decimal"
            defaultValue={kept(
              'billets',
              query.ticketsInCents ? typeCents(query.ticketsInCents) : '',
            )}
            error={errors.billets}
          />
          <TextField
            name="repas"
            label="Repas"
            help={rates.meal ? `${sayRate('meal', rates.meal.amount)} chacun` : undefined}
            inputMode="numeric"
            defaultValue={kept('repas', query.meals || '')}
            error={errors.repas}
          />
          <TextField
            name="nuits"
            label="Nuits"
            help={rates.night ? `${sayRate('night', rates.night.amount)} chacune` : undefined}
            inputMode="numeric"
            defaultValue={kept('nuits', query.nights || '')}
            error={errors.nuits}
          />
        </div>
      </Card>
      <p>
        <Button variant="primary" icon="euro">
          Calculer
        </Button>
      </p>
    </Form>
  );
}
