import type { AlertKind } from './vocabulary.ts';

/** What the open pages of somebody who is told of something hear: ids only. */
export const alerted = 'alerted';
export type Alerted = {
  kind: AlertKind;
  questionId: string;
  /** 1 where it may sound. */
  aloud: number;
};
