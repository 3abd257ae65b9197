import { Form } from '@remix-run/react';

import type { MyDuty } from '#app/duty/read-my-duty.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button, IconButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatDate } from '#app/ui/format.ts';
import { FreshForm } from '#app/ui/fresh-form.tsx';

const sayAbsence = ({ startsOn, endsOn }: MyDuty['absences'][number]) =>
  startsOn === endsOn
    ? `Le ${formatDate(startsOn)}`
    : `Du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;

type AbsenceCardProps = { absences: MyDuty['absences']; answer: unknown };

/** Holidays and other days away. */
export function AbsenceCard({ absences, answer }: AbsenceCardProps) {
  const { fieldErrors, typed } = readRefusal(answer);
  return (
    <Card as="section" labelledBy="mes-absences" className="pile">
      <h2 id="mes-absences">Congés et absences</h2>
      <p>Ces jours-là, personne ne vous appelle et aucune question ne vous est envoyée.</p>
      {absences.length > 0 && (
        <ul className="filet">
          {absences.map((absence) => (
            <li key={absence.absenceId}>
              <Form method="post" className="rang rang--bouts" preventScrollReset>
                <span>{sayAbsence(absence)}</span>
                <input type="hidden" name="absenceId" value={absence.absenceId} />
                <IconButton
                  icon="x"
                  name="intent"
                  value="remove-absence"
                  label={`Retirer l’absence\u00A0: ${sayAbsence(absence).toLowerCase()}`}
                />
              </Form>
            </li>
          ))}
        </ul>
      )}
      <FreshForm method="post" className="pile" noValidate preventScrollReset>
        <div className="grille grille--2">
          <TextField
            name="startsOn"
            type="date"
            label="Premier jour"
            required
            defaultValue={typed('startsOn')}
            error={fieldErrors.startsOn}
          />
          <TextField
            name="endsOn"
            type="date"
            label="Dernier jour"
            required
            defaultValue={typed('endsOn')}
            error={fieldErrors.endsOn}
          />
        </div>
        <Button variant="outline" icon="plus" name="intent" value="add-absence">
          Ajouter cette absence
        </Button>
      </FreshForm>
    </Card>
  );
}
