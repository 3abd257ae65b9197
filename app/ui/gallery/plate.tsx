import type { ReactNode } from 'react';

import { Icon } from '#app/ui/icon.tsx';

type PlateProps = {
  id: string;
  title: string;
  /** What to do and what not to do with the component. */
  yes?: string;
  no?: string;
  children: ReactNode;
};

/** One plate of the gallery: the component in its states, then its rule. */
export function Plate({ id, title, yes, no, children }: PlateProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {yes && no && (
        <ul className="regle">
          <li>
            <Icon name="check" />
            <span>
              <strong>Oui.</strong> {yes}
            </span>
          </li>
          <li>
            <Icon name="x" />
            <span>
              <strong>Non.</strong> {no}
            </span>
          </li>
        </ul>
      )}
    </section>
  );
}
