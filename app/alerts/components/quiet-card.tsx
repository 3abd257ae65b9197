import { isRefusal, readRefusal } from '#app/platform/refusal.ts';
import type { AlertSettingsView } from '#app/alerts/read-alert-settings.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatWeekday } from '#app/ui/format-weekday.ts';
import { FreshForm } from '#app/ui/fresh-form.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const choices = weekdays.map((day) => ({ value: String(day), label: formatWeekday(day) }));

/** `540` → `09:00`, as a time input wants it. */
function toTime(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

type QuietCardProps = Pick<AlertSettingsView, 'quiet'> & { answer: unknown };

/** When I want to be left in peace. */
export function QuietCard({ quiet, answer }: QuietCardProps) {
  const { fieldErrors, typed } = readRefusal(answer);
  const chosen = (name: string, kept: readonly number[]) =>
    isRefusal(answer) ? [answer.values[name] ?? []].flat() : kept.map(String);
  return (
    <Card as="section" className="pile" labelledBy="silence">
      <h2 id="silence">Heures de silence</h2>
      <p>
        Rien ne sonne ni ne part, de 19 h à 8 h le lendemain par exemple. Ce qui vous attend encore
        à la fin part alors, d’un coup. Un appel s’affiche sans bruit dans la page ouverte&nbsp;; si
        vous vous dites «&nbsp;libre&nbsp;» ce jour-là, il sonne.
      </p>
      <FreshForm method="post" className="pile" noValidate preventScrollReset>
        <div className="grille grille--2">
          <TextField
            name="from"
            type="time"
            label="De"
            defaultValue={typed('from') ?? toTime(quiet.range?.from)}
            error={fieldErrors.from}
          />
          <TextField
            name="to"
            type="time"
            label="À"
            defaultValue={typed('to') ?? toTime(quiet.range?.to)}
            error={fieldErrors.to}
          />
        </div>
        <div className="jours-p">
          <CheckboxGroup
            name="weekdays"
            label="Ces heures commencent le"
            choices={choices}
            defaultValue={chosen('weekdays', quiet.weekdays)}
            error={fieldErrors.weekdays}
          />
        </div>
        <div className="jours-p">
          <CheckboxGroup
            name="wholeWeekdays"
            label="Et toute la journée, le"
            choices={choices}
            defaultValue={chosen('wholeWeekdays', quiet.wholeWeekdays)}
            error={fieldErrors.wholeWeekdays}
          />
        </div>
        <Button variant="primary" icon="save" name="intent" value="quiet">
          Enregistrer ces heures
        </Button>
      </FreshForm>
    </Card>
  );
}
