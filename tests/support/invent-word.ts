import { randomInt } from 'node:crypto';

const syllable = () => `${'bdfglmnprstv'[randomInt(12)]}${'aiou'[randomInt(4)]}`;

/** A word that nobody uses, so that a journey can be walked twice. */
export const inventWord = () => Array.from({ length: 5 }, syllable).join('');
