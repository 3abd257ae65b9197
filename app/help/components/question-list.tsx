import { Link } from '@remix-run/react';

import { questionAddress } from '#app/help/addresses.ts';
import type { ListedQuestion } from '#app/help/read-help-desk.server.ts';
import { type Urgency, urgencyLabels } from '#app/help/vocabulary.ts';
import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import { formatCount, formatRelativeDay } from '#app/ui/format.ts';
import type { IconName } from '#app/ui/icon-names.ts';

const urgencyLooks: Record<Urgency, { tone: BadgeTone; icon: IconName }> = {
  waiting: { tone: 'warm', icon: 'clock-alert' },
  today: { tone: 'ochre', icon: 'clock' },
  week: { tone: 'neutral', icon: 'calendar' },
};

export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  return <Badge {...urgencyLooks[urgency]}>{urgencyLabels[urgency]}</Badge>;
}

function sayState({ isResolved, takenBy }: ListedQuestion) {
  if (isResolved) return 'Résolue';
  return takenBy ? `Suivie par ${takenBy}` : 'En attente d’une réponse';
}

/** Questions, one link each; `showsState` says where mine have got to. */
export function QuestionList({
  questions,
  showsState,
}: {
  questions: readonly ListedQuestion[];
  showsState?: boolean;
}) {
  return (
    <ul className="filet">
      {questions.map((question) => (
        <li key={question.questionId} className="question-l">
          <div>
            <h3>
              <Link to={questionAddress(question.questionId)}>{question.title}</Link>
            </h3>
            <p className="petit doux">
              {[
                question.theme,
                question.isMine ? 'votre question' : question.askedBy,
                question.where,
                formatRelativeDay(question.movedAt),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <p className="rang rang--serre">
            {showsState && question.unread > 0 && (
              <Badge tone="blue" icon="mail">
                {formatCount(question.unread, 'nouveau message', 'nouveaux messages')}
              </Badge>
            )}
            {showsState ? (
              <Badge
                tone={question.isResolved ? 'olive' : question.takenBy ? 'neutral' : 'dashed'}
                icon={question.isResolved ? 'circle-check' : 'hourglass'}
              >
                {sayState(question)}
              </Badge>
            ) : (
              <UrgencyBadge urgency={question.urgency} />
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
