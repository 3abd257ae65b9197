import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { HiddenText } from './hidden-text.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

export type Fact = {
  icon: IconName;
  text: ReactNode;
  /** Read out before the text: « Budget ». */ label?: string;
};

/** A line of facts: an icon and a few words each. */
export function Facts({ facts, large }: { facts: readonly Fact[]; large?: boolean }) {
  return (
    <ul className={classNames('faits', large && 'faits--grands')}>
      {facts.map(({ icon, text, label }) => (
        <li key={icon}>
          <Icon name={icon} />
          <span>
            {label && (
              <HiddenText>
                {label}
                {'\u00A0'}:{' '}
              </HiddenText>
            )}
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

export type LabelledFact = { icon: IconName; label: ReactNode; text: ReactNode };

/** The same as a column where each fact has its visible label. */
export function FactList({ facts }: { facts: readonly LabelledFact[] }) {
  return (
    <dl className="liste-faits">
      {facts.map(({ icon, label, text }) => (
        <div key={icon}>
          <Icon name={icon} />
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
