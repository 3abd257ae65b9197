import { z } from 'zod';

import { motifs, termKinds } from './vocabulary.ts';

const label = z
  .string({ error: 'Écrivez le nom.' })
  .trim()
  .min(2, 'Écrivez le nom, en deux lettres au moins.')
  .max(60, 'Restez sous 60 caractères\u00A0: ce nom s’affiche dans les filtres.');

const kind = z.enum(termKinds, { error: 'Choisissez une liste.' });
const id = z.coerce.number({ error: 'Terme inconnu.' }).int().positive().max(2_147_483_647);

export const motifInput = z.enum(motifs, { error: 'Choisissez un motif.' });

/** A theme wears a motif; an audience has none. */
export const addTermInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('theme'), label, motif: motifInput }),
  z.object({ kind: z.literal('audience'), label }),
]);

export const renameTermInput = z.object({ kind, id, label, motif: motifInput.optional() });
export const moveTermInput = z.object({ kind, id, direction: z.enum(['up', 'down']) });
export const termInput = z.object({ kind, id });
