import { type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

/** Whether the element is on the screen, if only in part. */
function isInSight(element: Element | null): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

type ComboboxPopoverProps = {
  input: RefObject<HTMLElement>;
  /** What is written has left with its form: an answer that comes late opens nothing over the page. */
  isSent: boolean;
  /** Letters were typed before the list could answer them: it opens at once. */
  isAwaited: boolean;
  children: ReactNode;
};

/**
 * The list under a combobox. react-aria closes it at the first scroll of the page, were it the
 * browser's own, which brings the field that one has just entered into view; the list follows its
 * field when the page moves, so it closes only once that field is out of sight. Escape, a choice and
 * leaving the field close it by the combobox itself.
 */
export function ComboboxPopover({ input, isSent, isAwaited, children }: ComboboxPopoverProps) {
  const state = useContext(OverlayTriggerStateContext);
  const patient = useMemo(
    () =>
      state && {
        ...state,
        close: () => {
          if (!isInSight(input.current)) state.close();
        },
      },
    [state, input],
  );
  const opening = useRef(state);
  useEffect(() => {
    // Who has left the field meanwhile no longer waits for it.
    if (isAwaited && document.activeElement === input.current) opening.current?.open();
  }, [isAwaited, input]);
  useEffect(() => {
    // Who leaves the field while its list opens leaves it before the combobox knows that it is open:
    // it would stay over the page, and hide it from screen readers.
    const isLeft = document.activeElement !== input.current;
    if (state?.isOpen && (isSent || isLeft)) state.close();
  }, [isSent, state, input]);
  return (
    <OverlayTriggerStateContext.Provider value={patient}>
      <Popover className="liste-choix liste-choix--volante" offset={4}>
        {children}
      </Popover>
    </OverlayTriggerStateContext.Provider>
  );
}
