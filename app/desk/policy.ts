/** What somebody is to a session: they organise it, they teach one of its half-days. */
type PartIn = { organises: boolean; teaches: boolean };

/** Writes to all who stand in it, and reads what was written: who organises, who teaches. */
export const canWriteToAll = ({ organises, teaches }: PartIn) => organises || teaches;
