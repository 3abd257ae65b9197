import { Link } from '@remix-run/react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import { reportReviewAddress, reviewAddress } from '#app/reviews/addresses.ts';
import type { ListedReview, Said } from '#app/reviews/review.ts';
import {
  criteria,
  criterionLabels,
  highestMark,
  inviteAgainLabels,
} from '#app/reviews/vocabulary.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';

type ReviewItemProps = {
  review: ListedReview;
  speaker: { slug: string; name: string };
  /** On its own page: what may be done stands below. */
  isAlone?: boolean;
};

/** What one library says, and what the speaker answers. */
export function ReviewItem({ review, speaker, isAlone }: ReviewItemProps) {
  const { said, author, library, sheet, when, isCorrected, answer } = review;
  return (
    <div className="personne" id={`avis-${review.reviewId}`}>
      <Avatar initials={initialsOf(author)} seed={author} />
      <div>
        <p className="message__tete">
          <strong>{author}</strong>
          <span className="petit doux">
            <Link to={libraryAddress(library.slug)}>{library.name}</Link>
            {isCorrected && ' · corrigé'}
          </span>
        </p>
        <p className="petit intervention">
          <Icon name="badge-check" />
          {[when, said.audience].filter(Boolean).join(', ')},{' '}
          <Link to={sheetAddress(sheet.slug)}>{sheet.title}</Link>
        </p>
        <SaidWords said={said} />
        {answer && (
          <div className="reponse">
            <p className="message__tete">
              <strong>{speaker.name}</strong>
              <Badge tone="warm" icon="mic-vocal">
                Sa réponse
              </Badge>
            </p>
            <p className="texte-libre">{answer.body}</p>
          </div>
        )}
        <ReviewLinks review={review} slug={speaker.slug} isAlone={isAlone} />
      </div>
    </div>
  );
}

/** The words of a review, and its marks. */
export function SaidWords({ said }: { said: Said }) {
  const { done, again, conditions, advice } = said;
  return (
    <>
      <p>
        <strong>{/[.!?…]$/u.test(done) ? done : `${done}.`}</strong> L’inviter de nouveau{'\u00A0'}:{' '}
        {inviteAgainLabels[again]}
        {conditions && `\u00A0: ${conditions}`}.
      </p>
      {advice && <p className="texte-libre">{advice}</p>}
      <p className="petit doux">
        {criteria
          .map(
            (name) => `${criterionLabels[name]}\u00A0: ${said[name]}\u00A0sur\u00A0${highestMark}`,
          )
          .join(' · ')}
      </p>
    </>
  );
}

type ReviewLinksProps = { review: ListedReview; slug: string; isAlone?: boolean };

function ReviewLinks({ review, slug, isAlone }: ReviewLinksProps) {
  const { may, reviewId, sheet, answer } = review;
  const gesture = isAlone
    ? null
    : may.correct
      ? 'Corriger mon avis'
      : may.answer
        ? answer
          ? 'Corriger ma réponse'
          : 'Répondre'
        : may.moderate
          ? 'Modérer'
          : null;
  if (!gesture && !may.report) return null;
  return (
    <p className="rang petit">
      {gesture && (
        <Link className="lien-seul" to={reviewAddress(slug, reviewId)}>
          <Icon name={may.answer ? 'reply' : may.correct ? 'pencil' : 'shield-check'} />
          {gesture}
        </Link>
      )}
      {may.report && (
        <Link className="lien-seul" to={reportReviewAddress(sheet.slug, reviewId)} discover="none">
          <Icon name="flag" />
          Signaler
        </Link>
      )}
    </p>
  );
}
