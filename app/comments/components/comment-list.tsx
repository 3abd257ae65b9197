import type { CommentList as Comments } from '#app/comments/list-comments.server.ts';
import type { Refusal } from '#app/platform/refusal.ts';

import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';

type CommentListProps = { slug: string; comments: Comments; refusal: Refusal | null };

/** « Commentaires »: conversations between professionals, under the sheet. */
export function CommentList({ slug, comments, refusal }: CommentListProps) {
  const { comments: threads, mayComment } = comments;
  return (
    <section id="commentaires" aria-labelledby="commentaires-titre">
      <h2 id="commentaires-titre">Commentaires</h2>
      {threads.length === 0 && (
        <p>
          {mayComment
            ? 'Aucun commentaire. Posez une question, donnez un conseil\u00A0: ses auteurs seront prévenus.'
            : 'Aucun commentaire.'}
        </p>
      )}
      {threads.length > 0 && (
        <ul className="filet">
          {threads.map((comment) => (
            <li key={comment.commentId} id={`commentaire-${comment.commentId}`}>
              <CommentThread
                slug={slug}
                comment={comment}
                mayComment={mayComment}
                refusal={refusal}
              />
            </li>
          ))}
        </ul>
      )}
      {mayComment && <CommentForm refusal={refusal} />}
    </section>
  );
}
