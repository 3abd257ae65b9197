import { z } from 'zod';

import { readMinutes } from '#app/platform/minutes.ts';

import { alertChannels, alertKinds, longestDeviceName, mostQuietDays } from './vocabulary.ts';

const asked = 'Cochez ce que vous voulez recevoir dans la liste.';

export const changeAlertsInput = z.object({
  /** What is on: `message:mail`. */
  on: z
    .array(z.templateLiteral([z.enum(alertKinds), ':', z.enum(alertChannels)], asked), asked)
    .default([]),
});
export type ChangeAlertsInput = z.input<typeof changeAlertsInput>;

const days = z
  .array(z.coerce.number().int().min(1).max(7), 'Choisissez des jours de la semaine.')
  .default([])
  .transform((chosen) => [...new Set(chosen)].toSorted((a, b) => a - b));

const time = (sentence: string) =>
  z
    .string()
    .default('')
    .transform((typed, issues) => {
      if (!typed.trim()) return null;
      const minutes = readMinutes(typed);
      if (minutes === null) issues.addIssue({ code: 'custom', message: sentence });
      // Midnight is where a day begins, be it that of the next.
      return minutes === 1440 ? 0 : minutes;
    });

export const changeQuietHoursInput = z
  .object({
    from: time('Donnez une heure, par exemple 19:00.'),
    to: time('Donnez une heure, par exemple 08:00.'),
    weekdays: days,
    wholeWeekdays: days.refine(
      (chosen) => chosen.length <= mostQuietDays,
      'Gardez au moins un jour où l’on peut vous prévenir.',
    ),
  })
  .refine(({ from, to }) => from === null || to !== null, {
    path: ['to'],
    error: 'Donnez aussi l’heure de fin.',
  })
  .refine(({ from, to }) => to === null || from !== null, {
    path: ['from'],
    error: 'Donnez aussi l’heure de début.',
  })
  .refine(({ from, to }) => from === null || from !== to, {
    path: ['to'],
    error: 'La fin n’est pas le début\u00A0: pour un jour entier, cochez-le plus bas.',
  })
  .refine(({ from, weekdays }) => from === null || weekdays.length > 0, {
    path: ['weekdays'],
    error: 'Choisissez les jours où ces heures commencent.',
  })
  .refine(({ from, to, weekdays }) => from !== null || to !== null || weekdays.length === 0, {
    path: ['from'],
    error: 'Donnez les heures de ces jours.',
  });
export type ChangeQuietHoursInput = z.input<typeof changeQuietHoursInput>;

const unreadable = 'Ce navigateur a donné une adresse de notification qui ne convient pas.';
/** So many signs of base64url. */
const keyOf = (signs: number) =>
  z.string(unreadable).regex(new RegExp(`^[\\w-]{${signs}}={0,2}$`, 'u'), unreadable);

const deviceName = z
  .string()
  .trim()
  .min(1, 'Donnez un nom à cet appareil.')
  .max(longestDeviceName, `Au plus ${longestDeviceName} signes.`);

export const addDeviceInput = z.object({
  endpoint: z.string(unreadable).max(1000, unreadable),
  /** An uncompressed point of P-256, and sixteen secret bytes (RFC 8291). */
  p256dh: keyOf(87),
  auth: keyOf(22),
  name: deviceName.optional(),
});
export type AddDeviceInput = z.input<typeof addDeviceInput>;

const noDevice = 'Cet appareil n’est plus dans la liste.';
export const deviceIdInput = z.object({ deviceId: z.uuid(noDevice) });
export const renameDeviceInput = deviceIdInput.extend({ name: deviceName });
