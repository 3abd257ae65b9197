import { Link } from '@remix-run/react';
import type { FormEvent, ReactNode } from 'react';

import { commentAddress } from '#app/comments/addresses.ts';
import type { ListedComment } from '#app/comments/list-comments.server.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import { reportAddress } from '#app/sheets/addresses.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

import { CommentForm } from './comment-form.tsx';

type CommentThreadProps = {
  slug: string;
  comment: ListedComment;
  mayComment: boolean;
  refusal: Refusal | null;
};

/** A comment, its answers, and the place to answer. */
export function CommentThread({ slug, comment, mayComment, refusal }: CommentThreadProps) {
  const isRefused = refusal?.values.parentId === comment.commentId;
  return (
    <CommentWords slug={slug} comment={comment}>
      {comment.answers.map((answer) => (
        <div key={answer.commentId} className="reponse" id={`commentaire-${answer.commentId}`}>
          <CommentWords slug={slug} comment={answer} />
        </div>
      ))}
      {mayComment && comment.pieces && (
        <details className="repondre" open={isRefused || undefined} onReset={closeOnceSent}>
          <summary className="lien-seul petit">
            <Icon name="reply" />
            Répondre
          </summary>
          <CommentForm parentId={comment.commentId} refusal={refusal} />
        </details>
      )}
    </CommentWords>
  );
}

/** The answer is above: who gave it is back where it began. */
function closeOnceSent({ currentTarget }: FormEvent<HTMLDetailsElement>) {
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

type CommentWordsProps = { slug: string; comment: ListedComment; children?: ReactNode };

function CommentWords({ slug, comment, children }: CommentWordsProps) {
  const { author, pieces, at, isEdited } = comment;
  if (!pieces) {
    return (
      <div className="personne">
        <div>
          <p className="doux">Commentaire supprimé.</p>
          {children}
        </div>
      </div>
    );
  }
  return (
    <div className="personne">
      <Avatar initials={initialsOf(author.name)} seed={author.name} />
      <div>
        <p className="message__tete">
          <strong>{author.name}</strong>
          {author.wroteTheSheet && (
            <Badge tone="blue" icon="pencil-line">
              A écrit la fiche
            </Badge>
          )}
          <span className="petit doux">
            {[author.libraryName, formatDate(at), isEdited && 'modifié']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        <p className="texte-libre">
          {pieces.map(({ text, userId }, i) =>
            // oxlint-disable-next-line react/no-array-index-key -- a text at rest
            userId ? <strong key={i}>{text}</strong> : <span key={i}>{text}</span>,
          )}
        </p>
        <CommentLinks slug={slug} comment={comment} />
        {children}
      </div>
    </div>
  );
}

function CommentLinks({ slug, comment: { commentId, may, author } }: CommentWordsProps) {
  if (!may.edit && !may.delete && !may.report) return null;
  return (
    <p className="rang petit">
      {(may.edit || may.delete) && (
        <Link className="lien-seul" to={commentAddress(slug, commentId)}>
          <Icon name={may.edit ? 'pencil' : 'trash-2'} />
          {may.edit ? 'Modifier' : `Supprimer ce commentaire de ${author.name}`}
        </Link>
      )}
      {may.report && (
        <Link className="lien-seul" to={reportAddress(slug, commentId)} discover="none">
          <Icon name="flag" />
          Signaler
        </Link>
      )}
    </p>
  );
}
