import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { addDevice } from '#app/alerts/add-device.server.ts';
import { alertSettingsAddress } from '#app/alerts/addresses.ts';
import { changeAlerts } from '#app/alerts/change-alerts.server.ts';
import { changeQuietHours } from '#app/alerts/change-quiet-hours.server.ts';
import { ChoicesCard } from '#app/alerts/components/choices-card.tsx';
import { DevicesCard } from '#app/alerts/components/devices-card.tsx';
import { QuietCard } from '#app/alerts/components/quiet-card.tsx';
import { SoundCard } from '#app/alerts/components/sound-card.tsx';
import type { AddDeviceInput } from '#app/alerts/inputs.ts';
import { readAlertSettings } from '#app/alerts/read-alert-settings.server.ts';
import { readPushKeys } from '#app/alerts/read-push-keys.server.ts';
import { removeDevice } from '#app/alerts/remove-device.server.ts';
import { renameDevice } from '#app/alerts/rename-device.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import dutyStyles from '#app/ui/styles/pages/permanences.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: dutyStyles }];

export const meta: MetaFunction = () => [{ title: 'Alertes – Mon compte – RPBS' }];

export const loader = load(async ({ context, house }) => ({
  ...(await readAlertSettings(context)),
  publicKey: (await readPushKeys(context, house.settings)).publicKey,
}));

export const action = submit(
  async ({ context, values }) => {
    const done = (words: string) => redirectSaying(alertSettingsAddress, words);
    const deviceId = String(values.deviceId ?? '');
    switch (values.intent) {
      case 'choices':
        await changeAlerts(context, values);
        return done('Choix enregistrés.');
      case 'add-device':
        await addDevice(context, values as AddDeviceInput);
        return done('Cet appareil vous préviendra.');
      case 'rename-device':
        await renameDevice(context, { deviceId, name: String(values.name ?? '') });
        return done('Appareil renommé.');
      case 'remove-device':
        await removeDevice(context, { deviceId });
        return done('Appareil retiré.');
      default:
        await changeQuietHours(context, values);
        return done('Heures de silence enregistrées.');
    }
  },
  { lists: ['on', 'weekdays', 'wholeWeekdays'] },
);

export default function AlertsPage() {
  const { on, quiet, devices, publicKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { fieldErrors, formErrors } = readRefusal(answer);
  return (
    <AccountPage current={alertSettingsAddress} title="Être prévenu" aside={<SoundCard />}>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <ChoicesCard on={on} />
      <QuietCard quiet={quiet} answer={answer} />
      <DevicesCard devices={devices} publicKey={publicKey} answer={answer} />
    </AccountPage>
  );
}
