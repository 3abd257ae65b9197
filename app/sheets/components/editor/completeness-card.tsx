import { completenessOf, type EditSection } from '#app/sheets/completeness.ts';
import { Gauge } from '#app/ui/figures.tsx';
import { plural } from '#app/ui/format.ts';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';

import { useEditor } from './editor-context.ts';

const gestureIcons: Partial<Record<EditSection, IconName>> = {
  essentiel: 'text-align-start',
  lieu: 'map-pin',
  deroule: 'list-checks',
  moyens: 'clock',
  budget: 'euro',
  partenaires: 'users',
  recuperer: 'paperclip',
  bilan: 'chart-column',
  contact: 'phone',
};

/** What readers would miss most, and where to say it. */
export function CompletenessCard() {
  const { content, errors } = useEditor();
  const { met, all, next } = completenessOf(content);
  const wrong = Object.keys(errors)[0];
  return (
    <div className="carte pile pile--serree">
      <h2 id="completude" className="h-cote">
        {titleOf(met / all)}
      </h2>
      <Gauge value={met} max={all} tone="olive" label={`Fiche remplie, ${met} sur ${all}`} />
      <p className="petit">
        {met} {plural(met, 'réponse utile', 'réponses utiles')} sur {all}.
        {next.length > 0 && ' Ce qui aiderait le plus vos collègues :'}
      </p>
      {(next.length > 0 || wrong) && (
        <ul className="petit">
          {wrong && (
            <li>
              <a className="lien-seul" href={`#champ-${wrong.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`}>
                <Icon name="circle-alert" />
                Corriger une réponse
              </a>
            </li>
          )}
          {next.map(({ id, gesture, section }) => (
            <li key={id}>
              <a className="lien-seul" href={`#${section}`}>
                <Icon name={gestureIcons[section] ?? 'circle-dashed'} />
                {gesture}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function titleOf(share: number): string {
  if (share === 1) return 'Tout y est';
  if (share >= 0.6) return 'Presque prête';
  return share >= 0.25 ? 'Bien partie' : 'Pour commencer';
}
