/** What somebody is to a session: they organise it, they teach one of its half-days. */
export type PartIn = { organises: boolean; teaches: boolean };

/** Notes who is there, adds who came unannounced, has them sign: who organises, who teaches. */
export const canTakeAttendance = ({ organises, teaches }: PartIn) => organises || teaches;

/** Issues certificates: who organises. Who teaches reads which there are. */
export const canIssueCertificates = ({ organises }: PartIn) => organises;
