import { projectStateLabels } from '#app/sheets/vocabulary.ts';
import { Icon } from '#app/ui/icon.tsx';

import { markLooks } from './mark-looks.ts';

const states = ['done', 'running', 'considered'] as const;

/** What each mark means. */
export function MapLegend({ hasLibraries }: { hasLibraries: boolean }) {
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
      {hasLibraries && (
        <li>
          <span className="point point--mini point--biblio">
            <Icon name="library" />
          </span>
          Bibliothèque
        </li>
      )}
    </ul>
  );
}
