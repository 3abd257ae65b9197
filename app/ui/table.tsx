import { useId, type ReactNode } from 'react';

import { classNames } from './class-names.ts';

type TableProps = {
  caption: ReactNode;
  /** When a heading above already says it. */
  hideCaption?: boolean;
  className?: string;
  /** `<thead>`, `<tbody>`, `<tfoot>`; figures take the class `num`. */
  children: ReactNode;
};

/** A table scrolls inside its frame, which takes the focus so that the keyboard can scroll it. */
export function Table({ caption, hideCaption, className, children }: TableProps) {
  const captionId = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable (WCAG 2.1.1)
    <section className="tableau-cadre" tabIndex={0} aria-labelledby={captionId}>
      <table className={classNames('tableau', className)}>
        <caption id={captionId} className={hideCaption ? 'invisible' : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
