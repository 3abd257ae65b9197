import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  id?: string;
  /** What will be lost and how to come back, then a row (`rang`) of buttons: the verb, and « La garder ». */
  children: ReactNode;
};

/**
 * The native modal dialog: it holds the focus, closes with Escape and gives the focus back to what
 * opened it. Rendered open by the server (an address that says so), it also reads without scripts.
 */
export function Dialog({ open, onClose, title, id, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [openFromServer] = useState(open);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || open === element.matches(':modal')) return;
    if (open) {
      // Not close(): its event would tell the caller that the reader closed the dialog.
      element.removeAttribute('open');
      element.showModal();
    } else {
      element.close();
    }
  }, [open]);

  return (
    <dialog
      ref={dialog}
      id={id}
      className="dialogue"
      open={openFromServer}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
