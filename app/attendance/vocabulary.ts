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
