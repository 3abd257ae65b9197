import { useState } from 'react';

import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

type SharePanelProps = { address: string; title: string };

/** The address to copy or to send by mail: no third party hears of it. */
export function SharePanel({ address, title }: SharePanelProps) {
  const isHydrated = useHydrated();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setIsCopied(true);
    } catch {
      // Refused by the browser or the page is not secure: the address stays in view, to be selected.
      setIsCopied(false);
    }
  }

  const subject = encodeURIComponent(title);
  const body = encodeURIComponent(`${title}\n${address}\n`);
  return (
    <details className="partage">
      <summary className="btn btn--contour">
        <Icon name="share-2" />
        <span>Partager</span>
      </summary>
      <div className="partage__corps">
        <label htmlFor="adresse-fiche">Adresse de la fiche</label>
        <input
          id="adresse-fiche"
          className="saisie"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="rang">
          {isHydrated && (
            <Button type="button" variant="outline" icon="copy" onClick={() => void copy()}>
              Copier
            </Button>
          )}
          <a className="btn btn--contour" href={`mailto:?subject=${subject}&body=${body}`}>
            <Icon name="mail" />
            <span>Envoyer</span>
          </a>
        </div>
        <output className="petit">
          {isCopied === true && 'Adresse copiée.'}
          {isCopied === false && 'Votre navigateur refuse la copie\u00A0: sélectionnez l’adresse.'}
        </output>
      </div>
    </details>
  );
}
