import { hideSecrets } from './hide-secrets.ts';

/** What the log keeps of an error. */
type LoggedError = {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
  /** Where it came from, without the message. */
  stack: string;
  cause?: unknown;
  errors?: unknown[];
};

/** Data exceptions of PostgreSQL quote the value that they refuse; other classes quote names. */
const quotesValues = (code: unknown) => typeof code === 'string' && code.startsWith('22');

/**
 * The cause, and none of what people wrote: a driver puts the values of the statement in the message
 * of its error, and PostgreSQL those of the row in its details. So what is known to be safe is taken
 * over, and nothing else.
 * @param cause anything that was thrown.
 */
export function toLoggedError(cause: unknown): LoggedError | { type: string } {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const told = cause as Error & Record<string, unknown>;
  const text = (name: string) => {
    const value = told[name];
    return typeof value === 'string' ? { [name.replace(/_name$/u, '')]: value } : {};
  };
  // That of drizzle; the error of the driver, its cause, says what the database said.
  const isOfStatement = typeof told.query === 'string' && 'params' in told;
  const message = isOfStatement ? `Failed query: ${String(told.query)}` : hideSecrets(told.message);
  const frames = (told.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    type: told.constructor.name,
    message: quotesValues(told.code) ? message.replaceAll(/"[^"]*"/gu, '"…"') : message,
    ...text('code'),
    ...text('constraint_name'),
    ...text('table_name'),
    ...text('column_name'),
    stack: frames.join('\n'),
    ...(told.cause === undefined ? {} : { cause: toLoggedError(told.cause) }),
    ...(cause instanceof AggregateError ? { errors: cause.errors.map(toLoggedError) } : {}),
  };
}
