import { Form } from '@remix-run/react';

import { sayRange } from '#app/platform/minutes.ts';
import type { MyDuty } from '#app/duty/read-my-duty.server.ts';
import { weekdayLabels, weekdays } from '#app/duty/vocabulary.ts';
import { isRefusal, readRefusal } from '#app/platform/refusal.ts';
import { Button, IconButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';

type SlotCardProps = { slots: MyDuty['slots']; answer: unknown };

/** My week: several ranges a day, added to one or several days at once. */
export function SlotCard({ slots, answer }: SlotCardProps) {
  const { fieldErrors, typed } = readRefusal(answer);
  const chosen = isRefusal(answer) ? [answer.values.weekdays ?? []].flat() : [];
  const days = weekdays.filter((day) => slots.some(({ weekday }) => weekday === day));
  return (
    <Card as="section" labelledBy="ma-semaine" className="pile">
      <h2 id="ma-semaine">Ma semaine</h2>
      {days.length === 0 && <p>Aucune permanence pour l’instant. Une heure par semaine compte.</p>}
      {days.length > 0 && (
        <ul className="filet">
          {days.map((day) => (
            <li key={day} className="jour-p">
              <h3 className="jour-p__nom">{weekdayLabels[day]}</h3>
              <ul className="rang jour-p__plages">
                {slots
                  .filter(({ weekday }) => weekday === day)
                  .map((slot) => (
                    <li key={slot.slotId}>
                      <Form method="post" className="plage" preventScrollReset>
                        <span>{sayRange(slot)}</span>
                        <input type="hidden" name="slotId" value={slot.slotId} />
                        <IconButton
                          icon="x"
                          name="intent"
                          value="remove-slot"
                          label={`Retirer ${weekdayLabels[day].toLowerCase()}, ${sayRange(slot)}`}
                        />
                      </Form>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <FreshForm method="post" className="pile" noValidate preventScrollReset>
        <h3>Ajouter une permanence</h3>
        <div className="jours-p">
          <CheckboxGroup
            name="weekdays"
            label="Jours"
            required
            choices={weekdays.map((day) => ({ value: String(day), label: weekdayLabels[day] }))}
            defaultValue={chosen}
            error={fieldErrors.weekdays}
          />
        </div>
        <div className="grille grille--2">
          <TextField
            name="from"
            type="time"
            label="De"
            required
            defaultValue={typed('from')}
            error={fieldErrors.from}
          />
          <TextField
            name="to"
            type="time"
            label="À"
            required
            defaultValue={typed('to')}
            error={fieldErrors.to}
          />
        </div>
        <Button variant="primary" icon="plus" name="intent" value="add-slot">
          Ajouter cette permanence
        </Button>
      </FreshForm>
    </Card>
  );
}
