import {
  useEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';

import { classNames } from './class-names.ts';

type MenuProps = {
  /** What the button shows; it must hold words, visible or hidden. */
  summary: ReactNode;
  summaryClassName?: string;
  className?: string;
  /** A `<nav>` or a list, of the class `menu__volet`. */
  children: ReactNode;
};

function close(details: HTMLDetailsElement | null) {
  details?.removeAttribute('open');
}

/**
 * A disclosure: native, so it opens without scripts. With them, Escape closes it and gives the
 * focus back, and leaving it or following a link closes it too.
 */
export function Menu({ summary, summaryClassName = 'btn', className, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeFromOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) {
        close(details.current);
      }
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, []);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !details.current?.open) return;
    close(details.current);
    details.current.querySelector('summary')?.focus();
  }

  function closeOnFollowing(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest('a')) close(details.current);
  }

  function closeOnLeaving(event: FocusEvent) {
    if (event.relatedTarget && !details.current?.contains(event.relatedTarget)) {
      close(details.current);
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens to what bubbles from its button and links
    <details
      ref={details}
      className={classNames('menu', className)}
      onKeyDown={closeOnEscape}
      onClick={closeOnFollowing}
      onBlur={closeOnLeaving}
    >
      <summary className={summaryClassName}>{summary}</summary>
      {children}
    </details>
  );
}
