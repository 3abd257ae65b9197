/**
 * « Confort de lecture »: what a reader chose for theirself, kept in one cookie, read by the server
 * so that the very first pixel already follows it, with or without scripts.
 */
export const comfortCookieName = 'confort';

export const comfortChoices = {
  theme: ['auto', 'clair', 'sombre'],
  taille: ['100', '125', '150'],
  contraste: ['normal', 'fort'],
  mouvement: ['normal', 'reduit'],
} as const;

type ComfortKey = keyof typeof comfortChoices;

export type Comfort = { [Key in ComfortKey]: (typeof comfortChoices)[Key][number] };

const keys = ['theme', 'taille', 'contraste', 'mouvement'] as const;

function choose<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  value: unknown,
): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

/** Keeps what is known, in any mix: an unknown or missing value is the first choice of its kind. */
export function toComfort(values: { [Key in ComfortKey]?: unknown }): Comfort {
  return {
    theme: choose(comfortChoices.theme, values.theme),
    taille: choose(comfortChoices.taille, values.taille),
    contraste: choose(comfortChoices.contraste, values.contraste),
    mouvement: choose(comfortChoices.mouvement, values.mouvement),
  };
}

/** Reads the `Cookie` header; a forged or cut cookie gives the defaults. */
export function readComfort(cookieHeader: string | null): Comfort {
  const pair = (cookieHeader ?? '')
    .split(';')
    .map((each) => each.trim().split('='))
    .find(([name]) => name === comfortCookieName);
  const values = (pair?.[1] ?? '').split('.');
  return toComfort(Object.fromEntries(keys.map((key, index) => [key, values[index]])));
}

const yearInSeconds = 31_536_000;

/** The `Set-Cookie` header that keeps the choice for a year. It says nothing about the person. */
export function writeComfort(comfort: Comfort, { secure }: { secure: boolean }): string {
  const value = keys.map((key) => comfort[key]).join('.');
  const attributes = ['Path=/', `Max-Age=${yearInSeconds}`, 'SameSite=Lax', 'HttpOnly'];
  return [`${comfortCookieName}=${value}`, ...attributes, ...(secure ? ['Secure'] : [])].join('; ');
}

/** The attributes of `<html>` that the styles follow; the defaults need none. */
export function comfortAttributes(comfort: Comfort): Record<string, string> {
  const chosen = keys.filter((key) => comfort[key] !== comfortChoices[key][0]);
  return Object.fromEntries(chosen.map((key) => [`data-${key}`, comfort[key]]));
}
