import { useState } from 'react';

import type { EditAnswer } from '#app/sheets/edit-answer.ts';
import type { PresentedConflict } from '#app/sheets/present-conflict.server.ts';

type Answer = object | EditAnswer | { conflict: PresentedConflict } | undefined;

/** The conflict that the last submit met. One more that never left keeps it on the page. */
export function useConflict(answer: Answer): PresentedConflict | null {
  const [conflict, setConflict] = useState<PresentedConflict | null>(null);
  const met = answer && 'conflict' in answer ? answer.conflict : null;
  const isUnsent = Boolean(answer && 'isUnsent' in answer);
  if (!isUnsent && conflict !== met) setConflict(met);
  return isUnsent ? conflict : met;
}
