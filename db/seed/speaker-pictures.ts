import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { settings } from '#app/platform/settings.server.ts';
import { setPicture } from '#app/speakers/set-picture.server.ts';
import { users } from '#db/schema/accounts.ts';

/** A dome under the stars: drawn, since nobody of the demonstration has a face. */
const dome = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="544">
  <rect width="480" height="544" fill="#1d2b53"/>
  <g fill="#f4e3b2">${[
    [70, 90],
    [150, 50],
    [240, 110],
    [330, 60],
    [410, 120],
    [110, 190],
    [380, 210],
  ]
    .map(([x, y], i) => `<circle cx="${x}" cy="${y}" r="${4 + (i % 3) * 2}"/>`)
    .join('')}</g>
  <path d="M70 90 150 50 240 110 330 60 410 120" stroke="#f4e3b2" stroke-width="2" fill="none"/>
  <path d="M40 460a200 200 0 0 1 400 0z" fill="#c9603f"/>
  <path d="M200 460v-70a40 40 0 0 1 80 0v70z" fill="#1d2b53"/>
  <rect y="460" width="480" height="84" fill="#3d5a40"/>
</svg>`;

/** Inès gives her profile a picture: her account comes first. */
export async function seedPictures(context: Context): Promise<void> {
  const [ines] = await context.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, 'ines.marcadet@demo.example'));
  if (!ines) return;
  const { default: sharp } = await import('sharp');
  const bytes = await sharp(Buffer.from(dome)).png().toBuffer();
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, randomUUID());
  await writeFile(file, bytes);
  try {
    await setPicture(
      { ...context, actor: await readActor(context.db, ines.id, null) },
      {
        slug: 'ines-marcadet',
        alt: 'Un dôme ocre sous un ciel de constellations',
        credit: 'Dessin d’Inès Marcadet, CC BY 4.0',
        file: {
          field: 'file',
          name: 'dome.png',
          path: file,
          sizeInBytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      },
    );
  } finally {
    await rm(file, { force: true });
  }
}
