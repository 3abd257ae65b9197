import { DomainError, InvalidInput, TooMany } from './errors.ts';
import type { House } from './house.server.ts';

export type SocketInput = Record<string, unknown>;

/**
 * What comes back to who asked. `failed`: our fault, or a moment's: to be asked again.
 * `isLimited`: no fault at all, but too much was asked; it will be answered after that time.
 */
export type SocketAnswer<Value = object> =
  | { done: Value }
  | { refused: { code: string; message: string; fields: Record<string, string[]> } }
  | { failed: true; retryAfterInSeconds: number; isLimited?: true };

/** Only what a form could hold: words, figures, yes or no. */
export function toInput(sent: unknown): SocketInput {
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\u0000', '') : value,
    ]),
  );
}

/** The domain's errors become refusals; any other is ours, and logged. */
export function toAnswer(house: House, cause: unknown): SocketAnswer {
  if (cause instanceof TooMany)
    return { failed: true, retryAfterInSeconds: cause.retryAfterInSeconds, isLimited: true };
  if (cause instanceof DomainError) {
    const { code, message } = cause;
    return {
      refused: { code, message, fields: cause instanceof InvalidInput ? cause.fields : {} },
    };
  }
  house.log.error({ err: cause }, 'socket event');
  return { failed: true, retryAfterInSeconds: 1 };
}
