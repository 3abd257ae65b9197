/**
 * What can go wrong on purpose. `message` is the French sentence for people; `cause` is for the
 * log. Verbs throw these; only the HTTP adapter, the socket wrapper and the job runner catch them.
 */
export abstract class DomainError extends Error {
  abstract readonly status: number;
  /** Short name of the problem, for RFC 9457 `type`. */
  abstract readonly code: string;
}

export class NotFound extends DomainError {
  override name = 'NotFound';
  readonly status = 404;
  readonly code = 'not-found';
  constructor(message = 'Cette page n’existe pas, ou plus.', options?: ErrorOptions) {
    super(message, options);
  }
}

export class Forbidden extends DomainError {
  override name = 'Forbidden';
  readonly status = 403;
  readonly code = 'forbidden';
  constructor(message = 'Vous n’avez pas accès à cette action.', options?: ErrorOptions) {
    super(message, options);
  }
}

export class NotSignedIn extends DomainError {
  override name = 'NotSignedIn';
  readonly status = 401;
  readonly code = 'not-signed-in';
  constructor(message = 'Connectez-vous pour continuer.', options?: ErrorOptions) {
    super(message, options);
  }
}

/** Somebody or something else was there first; `detail` lets the page show both sides. */
export class Conflict<Detail = unknown> extends DomainError {
  override name = 'Conflict';
  readonly status = 409;
  readonly code = 'conflict';
  constructor(
    message: string,
    readonly detail?: Detail,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** French sentences by field name (as in the form); '' holds those of the whole form. */
export type FieldErrors = Record<string, string[]>;

/** What the typed text of a field may have meant, to choose from. */
export type FieldSuggestions = Record<string, { id: string; label: string }[]>;

export class InvalidInput extends DomainError {
  override name = 'InvalidInput';
  readonly status = 422;
  readonly code = 'invalid-input';
  /** For a browser without scripts, which could not suggest while typing. */
  suggestions: FieldSuggestions = {};
  constructor(
    readonly fields: FieldErrors,
    message = Object.values(fields)[0]?.[0] ?? 'Certaines réponses sont à corriger.',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A malformed request: wrong type in an address, unreadable body. */
export class BadRequest extends DomainError {
  override name = 'BadRequest';
  readonly status = 400;
  readonly code = 'bad-request';
  constructor(
    message = 'Cette demande est mal formée.',
    readonly fields: FieldErrors = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export class TooLarge extends DomainError {
  override name = 'TooLarge';
  readonly status = 413;
  readonly code = 'too-large';
}

export class TooMany extends DomainError {
  override name = 'TooMany';
  readonly status = 429;
  readonly code = 'too-many';
  constructor(
    message: string,
    readonly retryAfterInSeconds: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
