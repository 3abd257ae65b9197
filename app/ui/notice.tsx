import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

const tones: Record<NoticeTone, { className: string; icon: IconName }> = {
  info: { className: '', icon: 'info' },
  success: { className: 'avis--succes', icon: 'circle-check' },
  warning: { className: 'avis--attention', icon: 'triangle-alert' },
  error: { className: 'avis--erreur', icon: 'circle-x' },
};

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
  /** Set when the notice arrives after the page (an answer to a gesture): it is then read out. */
  live?: boolean;
};

/** A title that another sentence follows on its line ends as one. */
const endSentence = (title: ReactNode) =>
  typeof title === 'string' && /[^.!?…:]$/u.test(title) ? `${title}.` : title;

/** What happened, then what to do. */
export function Notice({ tone = 'info', title, children, className, live }: NoticeProps) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  // A short text goes on the line of its title.
  const isSentence = typeof children === 'string';
  return (
    <div className={classNames('avis', tones[tone].className, className)} role={role}>
      <Icon name={tones[tone].icon} />
      <div>
        {isSentence ? (
          <p>
            {title && <strong>{endSentence(title)}</strong>} {children}
          </p>
        ) : (
          <>
            {title && (
              <p>
                <strong>{title}</strong>
              </p>
            )}
            {children}
          </>
        )}
      </div>
    </div>
  );
}
