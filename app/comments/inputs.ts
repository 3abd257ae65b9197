import { z } from 'zod';

const noComment = 'Ce commentaire n’existe pas, ou plus.';

const body = z
  .string()
  .trim()
  .min(1, 'Écrivez votre question ou votre conseil.')
  .max(4000, 'Au plus 4 000 caractères.');

/** Ids of people picked; a form sends one or several. */
const mentionIds = z
  .union([z.string(), z.array(z.string())])
  .transform((ids) => [ids].flat().filter(Boolean))
  .pipe(
    z.array(z.uuid('Cette personne n’est pas dans le réseau.')).max(20, 'Vingt personnes au plus.'),
  )
  .default([]);

export const postCommentInput = z.object({
  slug: z.string().max(200),
  /** The comment that this one answers. */
  parentId: z
    .union([z.literal(''), z.uuid(noComment)])
    .transform((id) => id || null)
    .nullable()
    .default(null),
  body,
  mentionIds,
});
export type PostCommentInput = z.input<typeof postCommentInput>;

export const editCommentInput = z.object({ commentId: z.uuid(noComment), body, mentionIds });
export type EditCommentInput = z.input<typeof editCommentInput>;

export const commentIdInput = z.object({ commentId: z.uuid(noComment) });
