/** What somebody is to a session: they organise it, teach one of its half-days, have a place in it. */
export type PartIn = { organises: boolean; teaches: boolean; comes: boolean };

/** Adds documents and takes them away: who organises, who teaches. */
export const canKeepDocuments = ({ organises, teaches }: PartIn) => organises || teaches;

/** Reads them: those, and who has a place; what is for after, once the session is over. */
export const canReadDocument = (
  part: PartIn,
  { moment, isOver }: { moment: 'before' | 'after'; isOver: boolean },
) => canKeepDocuments(part) || (part.comes && (moment === 'before' || isOver));
