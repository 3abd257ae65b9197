import { expect, test } from 'vitest';

import { draftFromThread, takeNamesOut } from '#app/answers/draft-from-thread.ts';

test('takes whole names and their parts out, and leaves words that hold them', () => {
  const names = ['Camille Roux', 'Jean-Marc Blanc'];
  expect(takeNamesOut('Merci Camille ! Dites à Jean-Marc Blanc que le Rouxel va.', names)).toBe(
    'Merci [nom retiré] ! Dites à [nom retiré] que le Rouxel va.',
  );
  expect(takeNamesOut('un mur blanc', names)).toBe('un mur blanc');
});

test('keeps the asker’s first words and what was answered; points patron data out', () => {
  const draft = draftFromThread({
    title: 'Comment prolonger ?',
    said: [
      { isAsker: true, body: 'Sur une tablette.' },
      { isAsker: false, body: 'Depuis le compte.' },
      { isAsker: true, body: 'Merci !' },
      { isAsker: false, body: 'Sinon 06 12 34 56 78.' },
    ],
    names: [],
  });
  expect(draft.body).toBe('Sur une tablette.\n\nDepuis le compte.\n\nSinon 06 12 34 56 78.');
  expect(draft.patronData).toEqual(['phone']);
});
