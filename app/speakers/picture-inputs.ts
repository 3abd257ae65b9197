import { z } from 'zod';

/** What is said of the picture of a profile. */
export const pictureInput = z.object({
  slug: z.string().max(200),
  alt: z
    .string('Dites ce que montre l’image.')
    .trim()
    .min(3, 'Dites ce que montre l’image, pour qui ne la voit pas.')
    .max(200, 'Au plus 200 caractères.'),
  credit: z
    .string('Dites de qui est l’image.')
    .trim()
    .min(2, 'Dites de qui est l’image\u00A0: on ne montre pas celle d’un autre sans son nom.')
    .max(120, 'Au plus 120 caractères.'),
});
export type PictureInput = z.input<typeof pictureInput>;
