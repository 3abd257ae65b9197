import { useSubmit } from '@remix-run/react';
import { useState } from 'react';

import { askForPush, type PushAbility, readAbility } from '#app/alerts/live/push-device.ts';
import { Button } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

type ThisDeviceProps = {
  publicKey: string;
  /** This browser receives them already. */
  isOn: boolean;
};

type Trouble = 'refused' | 'unreachable' | null;

const sentences: Record<Exclude<PushAbility, 'possible'> | Exclude<Trouble, null>, string> = {
  absent: 'Ce navigateur ne sait pas recevoir de notifications.',
  denied:
    'Vous avez refusé les notifications de ce site. Pour changer d’avis, ouvrez les réglages du site dans votre navigateur, à gauche de l’adresse.',
  refused: 'Vous n’avez pas accepté\u00A0: rien ne change.',
  unreachable:
    'Le navigateur n’a pas pu s’abonner\u00A0: son service de notification ne répond pas. Réessayez plus tard.',
};

/** Has this browser ask for notifications, after a tap. */
export function ThisDevice({ publicKey, isOn }: ThisDeviceProps) {
  const hydrated = useHydrated();
  const submit = useSubmit();
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [isAsking, setAsking] = useState(false);

  async function ask() {
    setAsking(true);
    setTrouble(null);
    try {
      const grant = await askForPush(publicKey);
      if (grant)
        submit({ intent: 'add-device', ...grant }, { method: 'post', preventScrollReset: true });
      else setTrouble('refused');
    } catch {
      setTrouble('unreachable');
    } finally {
      setAsking(false);
    }
  }

  if (!hydrated) return <p className="doux petit">Ajouter cet appareil demande JavaScript.</p>;
  const ability = readAbility();
  const said = ability === 'possible' ? trouble : ability;
  return (
    <>
      <p role="status" className="petit">
        {said ? sentences[said] : ''}
      </p>
      {ability === 'possible' && !isOn && (
        <p>
          <Button type="button" variant="outline" icon="bell" onClick={ask} disabled={isAsking}>
            Prévenir aussi cet appareil
          </Button>
        </p>
      )}
    </>
  );
}
