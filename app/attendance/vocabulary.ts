/** Whether somebody was at a half-day. */
export const attendanceStates = ['present', 'left', 'excused', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export const attendanceStateLabels: Record<AttendanceState, string> = {
  present: 'Présent·e',
  left: 'Parti·e avant',
  excused: 'Absence excusée',
  absent: 'Absent·e',
};

/** Attendance opens so long before a half-day begins. */
export const opensBeforeInHours = 12;

/** Why a certificate no longer holds: another says it better, or nothing was followed after all. */
export const certificateRevocations = ['replaced', 'withdrawn'] as const;
export type CertificateRevocation = (typeof certificateRevocations)[number];

/** A half-day that somebody followed, by ISO instants, and for how long. */
export type CertifiedSitting = { startsAt: string; endsAt: string; minutes: number };

/** How long the link of a mail to a certificate serves. */
export const certificateLinkInDays = 60;

/** How often the code on the screen of a room changes; the last three serve. */
export const codeChangesInSeconds = 45;
/** The code of a half-day is shown, and taken, so long before it begins and until it ends. */
export const codeOpensBeforeInMinutes = 60;

/** Who follows a half-day at a distance signs so long before it begins. */
export const signingOpensBeforeInMinutes = 15;

/** A signature is drawn in a frame of so many points; it is kept as what the finger followed. */
export const signatureFrame = { width: 600, height: 200 } as const;
/** Each stroke of a signature: x and y in turn, in the points of its frame. */
export type SignatureStrokes = number[][];
/** As many figures as the slowest hand needs. */
export const mostSignatureFigures = 6000;
