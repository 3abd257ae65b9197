import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

type CardProps = {
  /** `li` inside a list, `section` with a heading, `aside` beside the text. */
  as?: 'div' | 'section' | 'article' | 'li' | 'aside';
  tone?: 'surface' | 'hollow';
  /** Without inner space: for a picture or a list that touches the edges. */
  flush?: boolean;
  className?: string;
  id?: string;
  labelledBy?: string;
  children: ReactNode;
};

export function Card({
  as: Tag = 'div',
  tone = 'surface',
  flush,
  className,
  id,
  labelledBy,
  children,
}: CardProps) {
  return (
    <Tag
      id={id}
      aria-labelledby={labelledBy}
      className={classNames(
        'carte',
        tone === 'hollow' && 'carte--creux',
        flush && 'carte--sans',
        className,
      )}
    >
      {children}
    </Tag>
  );
}
