/** What a library is, in the words of the ministry's register. */
export const libraryKinds = ['library', 'departmental', 'other'] as const;

/** Where the point of a library comes from. `commune`: the commune's centre, for want of better. */
export const libraryPointSources = ['register', 'commune', 'hand'] as const;
