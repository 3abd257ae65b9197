import { playRing, useRingSound } from '#app/alerts/live/ring-sound.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

/** Whether this computer may sound: chosen here, kept here, off until then. */
export function SoundCard() {
  const hydrated = useHydrated();
  const [isOn, setOn] = useRingSound();
  return (
    <Card as="section" tone="hollow" className="pile" labelledBy="son">
      <h2 id="son">Le son de cet ordinateur</h2>
      {hydrated ? (
        <>
          <p role="status">{isOn ? 'Il peut sonner.' : 'Il reste muet.'}</p>
          <div className="rang">
            <Button
              type="button"
              variant="outline"
              icon="bell"
              aria-pressed={isOn}
              onClick={() => {
                setOn(!isOn);
                if (!isOn) playRing();
              }}
            >
              Faire sonner cet ordinateur
            </Button>
          </div>
        </>
      ) : (
        <p>Le son demande JavaScript.</p>
      )}
    </Card>
  );
}
