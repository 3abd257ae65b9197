import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { HiddenText } from './hidden-text.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

export type Step = {
  id: string;
  title: ReactNode;
  text?: ReactNode;
  icon: IconName;
  state: 'done' | 'current' | 'coming';
};

const stateClasses = { done: 'fait', current: 'courant', coming: '' } as const;
const stateWords = { done: 'Fait\u00A0: ', current: 'En cours\u00A0: ', coming: '' } as const;

/** A chain whose links follow each other; `inline` lays it in a row where there is room. */
export function Steps({ steps, inline }: { steps: readonly Step[]; inline?: boolean }) {
  return (
    <ol className={classNames('etapes', inline && 'etapes--ligne')}>
      {steps.map(({ id, title, text, icon, state }) => (
        <li
          key={id}
          className={stateClasses[state] || undefined}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="etapes__puce">
            <Icon name={icon} />
          </span>
          <div>
            <b>
              <HiddenText>{stateWords[state]}</HiddenText>
              {title}
            </b>
            {text && <span className="petit doux">{text}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}
