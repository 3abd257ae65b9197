import { useState, type ReactNode } from 'react';

import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useHydrated } from './use-hydrated.ts';

export type ToastMessage = { id: string; text: string; tone?: 'success' | 'info' | 'error' };

const toneIcons = { success: 'circle-check', info: 'info', error: 'circle-x' } as const;

type ToastRegionProps = {
  message: ToastMessage | null;
  /** A gesture that undoes what was just done: a small form. */
  children?: ReactNode;
};

/**
 * What has just been done, read out politely. It stays until it is closed or another page comes:
 * a message is never taken away before it is read.
 */
export function ToastRegion({ message, children }: ToastRegionProps) {
  const hydrated = useHydrated();
  const [closedId, setClosedId] = useState<string>();
  const shown = message && message.id !== closedId ? message : null;

  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may not hold a box
    <div className="toasts" role="status">
      {shown && (
        // A live region only speaks of what changes in it: what the server wrote is put in once more.
        <div className="toast" key={hydrated ? shown.id : 'from-server'}>
          <Icon name={toneIcons[shown.tone ?? 'success']} />
          <span>{shown.text}</span>
          {children}
          {hydrated && (
            <Button type="button" onClick={() => setClosedId(shown.id)}>
              Fermer
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
