import type { SheetContent } from '#app/sheets/content.ts';
import { ageBandLabels, ageBands, wouldDoAgainLabels } from '#app/sheets/form-vocabulary.ts';
import { type Figure, Figures, ShareBar } from '#app/ui/figures.tsx';
import { formatCount, formatDecimal, formatNumber, plural } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

import { RichTextView } from './rich-text-view.tsx';

/** Who came, what they thought, what worked and what they would change. */
export function Evaluation({ content }: { content: SheetContent }) {
  const { attendance, worked, failed, wouldDoAgain } = content;
  const shares = ageBands.flatMap((band) => {
    const value = attendance[band];
    return value ? [{ label: ageBandLabels[band], value }] : [];
  });
  const figures = figuresOf(content);
  return (
    <>
      {figures.length > 0 && <Figures figures={figures} />}
      {shares.length > 1 && <ShareBar label="Âge des participants" shares={shares} />}
      {(worked || failed) && (
        <div className="grille grille--2 bilan">
          {worked && (
            <div>
              <h3>
                <Icon name="thumbs-up" />
                Ce qui a bien marché
              </h3>
              <RichTextView text={worked} headingRank={4} />
            </div>
          )}
          {failed && (
            <div>
              <h3>
                <Icon name="wrench" />
                Ce qu’on changerait
              </h3>
              <RichTextView text={failed} headingRank={4} />
            </div>
          )}
        </div>
      )}
      {wouldDoAgain && (
        <p className="bilan__refaire">
          <strong>À refaire&nbsp;?</strong> {wouldDoAgainLabels[wouldDoAgain]}.
        </p>
      )}
    </>
  );
}

function figuresOf({ attendance, satisfaction }: SheetContent): Figure[] {
  const total = Object.values(attendance).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const figures: Figure[] = [];
  if (Object.keys(attendance).length > 0) {
    figures.push({
      id: 'attendance',
      value: formatNumber(total),
      label: plural(total, 'personne', 'personnes'),
    });
  }
  if (satisfaction) {
    figures.push({
      id: 'satisfaction',
      value: formatDecimal(satisfaction.average),
      unit: 'sur 5',
      label: `de satisfaction, ${formatCount(satisfaction.answers, 'réponse', 'réponses')}`,
    });
  }
  return figures;
}
