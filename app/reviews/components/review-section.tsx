import { newReviewAddress } from '#app/reviews/addresses.ts';
import type { ReviewList } from '#app/reviews/list-reviews.server.ts';
import { fewestLibrariesForAverage } from '#app/reviews/vocabulary.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Shutter } from '#app/ui/shutter.tsx';

import { AveragesList } from './averages-list.tsx';
import { ReviewItem } from './review-item.tsx';

type ReviewSectionProps = { speaker: { slug: string; name: string }; reviews: ReviewList };

/** What those who received a speaker say, between professionals. */
export function ReviewSection({ speaker, reviews }: ReviewSectionProps) {
  const { items, averages, mayWrite } = reviews;
  return (
    <div className="section">
      <Shutter
        as="section"
        labelledBy="avis"
        title="Visible par les pros du réseau et par l’intéressé·e"
      >
        <h2 id="avis">Ce qu’en disent les bibliothèques</h2>
        <p className="preuve">
          <Icon name="badge-check" />
          <span>
            Pour donner un avis, il faut avoir accueilli cette personne. Chaque avis renvoie à la
            fiche du projet, et {speaker.name} peut répondre.
          </span>
        </p>
        {averages && <AveragesList averages={averages} />}
        {!averages && items.length > 0 && (
          <p className="petit doux">
            Les moyennes paraissent à partir de {fewestLibrariesForAverage} bibliothèques.
          </p>
        )}
        {items.length > 0 ? (
          <ul className="filet">
            {items.map((review) => (
              <li key={review.reviewId}>
                <ReviewItem review={review} speaker={speaker} />
              </li>
            ))}
          </ul>
        ) : (
          <p>Aucune bibliothèque n’a encore donné son avis.</p>
        )}
        {mayWrite && (
          <p className="rang">
            <LinkButton variant="primary" icon="pencil-line" to={newReviewAddress(speaker.slug)}>
              Commenter la venue
            </LinkButton>
          </p>
        )}
      </Shutter>
    </div>
  );
}
