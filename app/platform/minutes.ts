/** `540` → « 9 h », `570` → « 9 h 30 »: minutes since midnight, as a clock on the wall says them. */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours}\u00A0h${rest ? `\u00A0${String(rest).padStart(2, '0')}` : ''}`;
}

/** `45` → « 45 min », `90` → « 1 h 30 »: how long something takes. */
export const sayLength = (minutes: number): string =>
  minutes < 60 ? `${minutes}\u00A0min` : sayMinutes(minutes);

/** « 9 h – 12 h 30 ». */
export function sayRange({ from, to }: { from: number; to: number }): string {
  return `${sayMinutes(from)} – ${sayMinutes(to)}`;
}

/** `09:30`, as a time input sends it → 570; « 24:00 » is the end of the day. */
export function readMinutes(time: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})(?::|\s*h\s*)(\d{2})?/u.exec(time.trim()) ?? [];
  if (!hours) return null;
  const total = Number(hours) * 60 + Number(minutes || 0);
  return Number(minutes || 0) < 60 && total <= 1440 ? total : null;
}
