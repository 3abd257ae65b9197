import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { addAbsence } from '#app/duty/add-absence.server.ts';
import { addDutySlot } from '#app/duty/add-duty-slot.server.ts';
import { dutyAddress } from '#app/duty/addresses.ts';
import { changeAvailability } from '#app/duty/change-availability.server.ts';
import { MyDutyPage } from '#app/duty/components/my-duty.tsx';
import type {
  AddAbsenceInput,
  AddDutySlotInput,
  ChangeAvailabilityInput,
} from '#app/duty/inputs.ts';
import { readMyDuty } from '#app/duty/read-my-duty.server.ts';
import { removeAbsence } from '#app/duty/remove-absence.server.ts';
import { removeDutySlot } from '#app/duty/remove-duty-slot.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/aide.css?url';
import dutyStyles from '#app/ui/styles/pages/permanences.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: dutyStyles },
];

export const meta: MetaFunction = () => [{ title: 'Mes permanences – Aide – RPBS' }];

export const loader = load(({ context }) => readMyDuty(context));

export const action = submit(
  async ({ context, values }) => {
    const done = (words: string) => redirectSaying(dutyAddress, words);
    switch (values.intent) {
      case 'add-slot':
        await addDutySlot(context, values as AddDutySlotInput);
        return done('Permanence ajoutée.');
      case 'remove-slot':
        await removeDutySlot(context, { slotId: String(values.slotId) });
        return done('Permanence retirée.');
      case 'add-absence':
        await addAbsence(context, values as AddAbsenceInput);
        return done('Absence notée.');
      case 'remove-absence':
        await removeAbsence(context, { absenceId: String(values.absenceId) });
        return done('Absence retirée.');
      default:
        await changeAvailability(context, values as ChangeAvailabilityInput);
        return done('Disponibilité enregistrée.');
    }
  },
  { lists: ['weekdays'] },
);

export default function DutyPage() {
  return (
    <MyDutyPage duty={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}
