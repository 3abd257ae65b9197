import type { ReactElement } from 'react';

/** A mail ready to leave, but for the key that makes it leave once. */
export type Composed = { to: string; subject: string; body: ReactElement };
