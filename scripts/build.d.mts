/** Builds the pages unless that was done for these very files. @returns whether they are built. */
export declare function buildIfStale(): boolean;
