import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { fold } from '#app/platform/fold.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();

test('says the same as the database', async () => {
  const words = [
    'Médiathèque',
    'L’Isle-sur-la-Sorgue',
    "  L'Œuvre  d'Été ",
    'ÉCOLE–GARÇON',
    'Saint-Étienne-de-Tinée',
    'Ÿ Æ ñ ç ü',
    '',
    '« étoilles » 3D',
  ];
  for (const given of words) {
    const [row] = await database.current.db.execute<{ folded: string }>(
      sql`select fold(${given}::text) as folded`,
    );
    expect(fold(given)).toBe(row?.folded);
  }
});
