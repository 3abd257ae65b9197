import { announcement } from '#app/platform/announcements.server.ts';

import type { TermKind } from './vocabulary.ts';

/** A term was added, renamed, moved, retired or restored: what shows its words is out of date. */
export const vocabularyChanged = announcement<{ kind: TermKind; id: number }>('vocabulary-changed');
