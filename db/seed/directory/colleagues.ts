import { colleagues040506 } from './colleagues-04-05-06.ts';
import { colleagues138384 } from './colleagues-13-83-84.ts';
import type { Colleague } from './shape.ts';

/** They rest from the help desk, so that its demonstration stays small. */
export const colleagues: readonly Colleague[] = [...colleagues040506, ...colleagues138384];
