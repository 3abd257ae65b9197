/** What somebody is to a session: they organise it, teach one of its half-days, have a place in it. */
export type PartIn = { organises: boolean; teaches: boolean; comes: boolean };

/** Says what they offer or look for: who has a place. */
export const canShare = ({ comes }: PartIn) => comes;

/** Reads how many share, and nothing of whom: who keeps the session too. */
export const canCountShares = ({ organises, teaches, comes }: PartIn) =>
  comes || organises || teaches;

/** Reads the others, and how to reach them: who has a place and says something themselves. */
export const canReadShares = (part: PartIn, sharesThemselves: boolean) =>
  part.comes && sharesThemselves;
