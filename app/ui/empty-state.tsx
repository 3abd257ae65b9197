import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

type EmptyStateProps = {
  title: ReactNode;
  /** Without a frame, when the place around already has one. */
  bare?: boolean;
  /** A heading where the empty state stands for the whole list. */
  as?: 'p' | 'h2' | 'h3';
  image?: ReactNode;
  /** Why it is empty, then the gesture to make: widen, ask, write the first one. */
  children: ReactNode;
};

export function EmptyState({ title, bare, as: Title = 'p', image, children }: EmptyStateProps) {
  return (
    <div className={classNames('vide', !bare && 'carte')}>
      {image}
      <Title>{Title === 'p' ? <strong>{title}</strong> : title}</Title>
      {children}
    </div>
  );
}
