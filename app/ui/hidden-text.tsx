import type { ReactNode } from 'react';

/** Words for screen readers only: what the eye gets from the icon or the place. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span className="invisible">{children}</span>;
}
