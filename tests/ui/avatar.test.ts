import { describe, expect, it } from 'vitest';

import { initialsOf } from '#app/ui/avatar.tsx';

describe('initials', () => {
  it('takes the first and last words, accents and compound names included', () => {
    expect(initialsOf('Nadia Benali')).toBe('NB');
    expect(initialsOf('  Élodie  de la Tour ')).toBe('ÉT');
    expect(initialsOf('Marie-Ange')).toBe('MA');
    expect(initialsOf('Sacha')).toBe('SA');
    expect(initialsOf('')).toBe('');
  });
});
