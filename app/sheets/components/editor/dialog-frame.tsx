import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { Dialog } from '#app/ui/dialog.tsx';

type DialogFrameProps = {
  title: string;
  onClose: () => void;
  /** Enter in one of its fields does this, as a form would. */
  onEnter: () => void;
  children: ReactNode;
};

/**
 * A dialog opened from inside the form. It stands outside of it on the page: its fields are not
 * answers of the sheet.
 */
export function DialogFrame({ title, onClose, onEnter, children }: DialogFrameProps) {
  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onEnter();
  }
  return createPortal(
    <Dialog open onClose={onClose} title={title}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the fields inside */}
      <div className="pile" onKeyDown={enter}>
        {children}
      </div>
    </Dialog>,
    document.body,
  );
}
