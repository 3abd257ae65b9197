import { Form } from '@remix-run/react';

import { endPush } from '#app/alerts/live/push-device.ts';
import type { AlertSettingsView } from '#app/alerts/read-alert-settings.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { FreshForm } from '#app/ui/fresh-form.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import { ThisDevice } from './this-device.tsx';

type DevicesCardProps = Pick<AlertSettingsView, 'devices'> & {
  publicKey: string;
  answer: unknown;
};

/** The devices that notifications go to; this one is added by a tap, never by itself. */
export function DevicesCard({ devices, publicKey, answer }: DevicesCardProps) {
  return (
    <Card as="section" className="pile" labelledBy="appareils">
      <h2 id="appareils">Notifications sur vos appareils</h2>
      <p>
        Même site fermé, le navigateur vous prévient. Une notification ne dit jamais qui, ni de quoi
        : «&nbsp;Un collègue appelle&nbsp;». Elle s’arrête quand vous vous déconnectez de
        l’appareil.
      </p>
      {devices.length > 0 && (
        <ul className="filet">
          {devices.map((device) => (
            <Device key={device.deviceId} device={device} answer={answer} />
          ))}
        </ul>
      )}
      <ThisDevice publicKey={publicKey} isOn={devices.some(({ isThisOne }) => isThisOne)} />
    </Card>
  );
}

type DeviceProps = { device: AlertSettingsView['devices'][number]; answer: unknown };

function Device({ device: { deviceId, name, addedAt, isThisOne }, answer }: DeviceProps) {
  const { fieldErrors, typed } = readRefusal(answer);
  const isRefused = typed('deviceId') === deviceId;
  return (
    <li className="pile">
      <div className="rang rang--bouts">
        <div>
          <p>
            <strong>{name}</strong>{' '}
            {isThisOne && (
              <Badge tone="blue" icon="check">
                Cet appareil
              </Badge>
            )}
          </p>
          <p className="doux petit">Depuis le {formatDateTime(addedAt)}</p>
        </div>
        <Form
          method="post"
          preventScrollReset
          onSubmit={() => {
            if (isThisOne) void endPush();
          }}
        >
          <input type="hidden" name="deviceId" value={deviceId} />
          <Button variant="outline" icon="x" name="intent" value="remove-device">
            Retirer<HiddenText> {name}</HiddenText>
          </Button>
        </Form>
      </div>
      <details open={isRefused}>
        <summary>
          Renommer<HiddenText> {name}</HiddenText>
        </summary>
        <FreshForm method="post" className="pile" noValidate preventScrollReset>
          <input type="hidden" name="deviceId" value={deviceId} />
          <TextField
            name="name"
            id={`nom-${deviceId}`}
            label="Nom de l’appareil"
            required
            defaultValue={(isRefused ? typed('name') : undefined) ?? name}
            error={isRefused ? fieldErrors.name : undefined}
          />
          <Button variant="outline" icon="save" name="intent" value="rename-device">
            Garder ce nom
          </Button>
        </FreshForm>
      </details>
    </li>
  );
}
