import { describe, expect, it } from 'vitest';

import { comfortAttributes, readComfort, toComfort, writeComfort } from '#app/ui/comfort.ts';

const defaults = { theme: 'auto', taille: '100', contraste: 'normal', mouvement: 'normal' };

describe('reading comfort', () => {
  it('comes back as it was kept', () => {
    const chosen = toComfort({ theme: 'sombre', taille: '150', contraste: 'fort' });
    const cookie = writeComfort(chosen, { secure: true }).split(';')[0] ?? '';
    expect(readComfort(`session=a.b; ${cookie}; other=1`)).toEqual({
      theme: 'sombre',
      taille: '150',
      contraste: 'fort',
      mouvement: 'normal',
    });
  });

  it('takes the defaults for what it does not know', () => {
    expect(readComfort(null)).toEqual(defaults);
    expect(readComfort('confort=')).toEqual(defaults);
    expect(readComfort('confort=<script>.9000.fort')).toEqual({ ...defaults, contraste: 'fort' });
    expect(readComfort('pasconfort=sombre.150.fort.reduit')).toEqual(defaults);
    expect(toComfort({ taille: 'constructor' })).toEqual(defaults);
  });

  it('marks the page only for what was chosen', () => {
    expect(comfortAttributes(toComfort({}))).toEqual({});
    expect(comfortAttributes(toComfort({ theme: 'clair', mouvement: 'reduit' }))).toEqual({
      'data-theme': 'clair',
      'data-mouvement': 'reduit',
    });
  });

  it('is a cookie for the whole site, for a year, secure under https', () => {
    const kept = writeComfort(toComfort({}), { secure: false });
    expect(kept).toBe(
      'confort=auto.100.normal.normal; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
    );
    expect(writeComfort(toComfort({}), { secure: true })).toMatch(/; Secure$/);
  });
});
