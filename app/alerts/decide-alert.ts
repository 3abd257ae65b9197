import { type QuietHours, quietUntil } from './quiet-hours.ts';
import { type AlertChannel, type AlertKind, isOffered, isOnByDefault } from './vocabulary.ts';

/** What somebody chose, by kind and channel; what they did not choose is as usual. */
export type AlertChoices = Partial<Record<AlertKind, Partial<Record<AlertChannel, boolean>>>>;

export type AlertSettings = { choices: AlertChoices; quiet: QuietHours };

export type AlertDecision = Record<AlertChannel, boolean> & {
  /** Held back until their quiet hours end; then it is looked at again. */
  heldUntil: Date | null;
};

export function isChosen(choices: AlertChoices, kind: AlertKind, channel: AlertChannel): boolean {
  return isOffered(kind, channel) && (choices[kind]?.[channel] ?? isOnByDefault(kind, channel));
}

type Occasion = {
  kind: AlertKind;
  at: Date;
  /** They said « libre » of today: for calls, that goes before their quiet hours. */
  saidFree?: boolean;
};

/**
 * How to tell somebody of something now. In quiet hours nothing sounds nor leaves: what is written
 * waits until they end; a call, which cannot wait, stays silent on the open page, unless its reader
 * said of today that they are free.
 */
export function decideAlert(
  { choices, quiet }: AlertSettings,
  { kind, at, saidFree = false }: Occasion,
): AlertDecision {
  const wanted = (channel: AlertChannel) => isChosen(choices, kind, channel);
  const peaceEnds = quietUntil(quiet, at);
  const isLeftInPeace = peaceEnds !== null && !(kind === 'call' && saidFree);
  if (!isLeftInPeace)
    return {
      sound: wanted('sound'),
      push: wanted('push'),
      mail: wanted('mail'),
      heldUntil: null,
    };
  const mayWait = kind !== 'call' && (wanted('push') || wanted('mail'));
  return { sound: false, push: false, mail: false, heldUntil: mayWait ? peaceEnds : null };
}
