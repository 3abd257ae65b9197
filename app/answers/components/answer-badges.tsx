import type { AnswerScope } from '#app/answers/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';

type AnswerBadgesProps = { scope: AnswerScope; isCertified: boolean; isToVerify: boolean };

/** « Vérifiée », « À vérifier », « Entre pros »: nothing where there is nothing to say. */
export function AnswerBadges({ scope, isCertified, isToVerify }: AnswerBadgesProps) {
  return (
    <>
      {isCertified && (
        <Badge tone="olive" icon="badge-check">
          Vérifiée
        </Badge>
      )}
      {isToVerify && (
        <Badge tone="ochre" icon="hourglass">
          À vérifier
        </Badge>
      )}
      {scope === 'professional' && (
        <Badge tone="pro" icon="lock">
          Entre pros
        </Badge>
      )}
    </>
  );
}
