import { announcement } from '#app/platform/announcements.server.ts';

import type { TermKind } from './vocabulary.ts';

/** A theme or an audience bears another name: the search index holds the old one. */
export const termRenamed = announcement<{ kind: TermKind; id: number }>('term-renamed');
