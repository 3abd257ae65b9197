import type { SecondLayer } from '#app/map/map-types.ts';
import { projectStateLabels } from '#app/sheets/vocabulary.ts';
import { Icon } from '#app/ui/icon.tsx';

import { markLooks } from './mark-looks.ts';
import { placeLooks } from './place-looks.ts';

const states = ['done', 'running', 'considered'] as const;

/** What each mark means. */
export function MapLegend({ layers }: { layers: readonly SecondLayer[] }) {
  return (
    <ul className="legende" aria-label="Légende">
      {states.map((state) => (
        <li key={state}>
          <span className={`point point--mini ${markLooks[state].className}`}>
            <Icon name={markLooks[state].icon} />
          </span>
          {projectStateLabels[state]}
        </li>
      ))}
      <li>
        <span className="grappe grappe--mini" aria-hidden="true">
          <b>9</b>
        </span>
        Plusieurs fiches
      </li>
      {layers.map((layer) => (
        <li key={layer}>
          <span className={`point point--mini ${placeLooks[layer].point}`}>
            <Icon name={placeLooks[layer].icon} />
          </span>
          {placeLooks[layer].one}
        </li>
      ))}
    </ul>
  );
}
