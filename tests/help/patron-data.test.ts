import { describe, expect, test } from 'vitest';

import { findPatronData, refusePatronData } from '#app/help/patron-data.ts';
import { InvalidInput } from '#app/platform/errors.ts';

describe('what may say who a patron is', () => {
  test.each([
    ['Écrivez-lui à jeanne.dupont@exemple.fr', ['email']],
    ['Elle est au 06 12 34 56 78 le soir', ['phone']],
    ['Son numéro : +33 6 12 34 56 78', ['phone']],
    ['0492750000', ['phone']],
    ['Carte 2104000123456', ['number']],
    ['Carte 2104 0001 2345', ['number']],
    ['Carte 21040001, tél. 04.92.75.00.00', ['phone', 'number']],
  ])('%s', (text, kinds) => {
    expect(findPatronData(text)).toEqual(kinds);
  });

  test.each([
    'Une lectrice ne peut plus ouvrir son livre numérique depuis lundi',
    'Le livre 9782070368228, ou 978-2-07-036822-8, n’a plus de licence',
    'Nous avons 1 200 documents, 15 000 prêts en 2025 et 2026',
    'Version 12.4.1 du logiciel, erreur 404, de 14 h à 18 h 30',
    'Le 13/03/2026, sur 4 postes',
  ])('nothing in « %s »', (text) => {
    expect(findPatronData(text)).toEqual([]);
  });

  test('is a question, not a wall: who says that it is nobody’s goes on', () => {
    const text = 'Le support du fournisseur : aide@exemple.fr';
    expect(() => refusePatronData(text, false)).toThrow(InvalidInput);
    expect(() => refusePatronData(text, true)).not.toThrow();
  });
});
