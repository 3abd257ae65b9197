import type { Actor } from '#app/platform/actor.ts';
import type { OrganiserFacts } from '#app/trainings/policy.ts';

import { canReadLibraryYear, canReadOrganiserYear } from './policy.ts';
import type { YearScope } from './vocabulary.ts';

/** Which years of a library its page leads this reader to. */
export function listYearsOfLibrary(
  actor: Actor,
  library: OrganiserFacts & { slug: string },
): { scope: YearScope; label: string }[] {
  const key = library.slug;
  return [
    ...(canReadLibraryYear(actor, library.libraryId)
      ? [{ scope: { kind: 'library' as const, key }, label: 'Formations suivies' }]
      : []),
    ...(library.isDepartmental && canReadOrganiserYear(actor, library)
      ? [{ scope: { kind: 'organiser' as const, key }, label: 'Formations organisées' }]
      : []),
  ];
}
