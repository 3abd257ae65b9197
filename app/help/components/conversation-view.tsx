import { Form, Link } from '@remix-run/react';

import type { ReactNode } from 'react';

import {
  conversationReportAddress,
  handOverAddress,
  helpAddress,
  participantsAddress,
} from '#app/help/addresses.ts';
import { useLiveConversation } from '#app/help/live/use-live-conversation.ts';
import type { Conversation } from '#app/help/read-conversation.server.ts';
import { sayDue } from '#app/help/say-due.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

import { LiveNotice } from './live-notice.tsx';
import { NearAnswers, type NearFound } from './near-answers.tsx';
import { Participants } from './participants.tsx';
import { UrgencyBadge } from './question-list.tsx';
import { ReplyForm } from './reply-form.tsx';
import { Thread } from './thread-list.tsx';

type ConversationViewProps = {
  conversation: Conversation;
  near: NearFound;
  answer: unknown;
  now: string;
  /** What remains of it, where it is resolved. */
  children?: ReactNode;
  /** Beside the messages: another way to talk. */
  beside: ReactNode;
};

/** A question, what was said, and what may be done with it. */
export function ConversationView({
  conversation,
  near,
  answer,
  now,
  children,
  beside,
}: ConversationViewProps) {
  const { questionId, title, may } = conversation;
  const { live, state } = useLiveConversation(conversation);
  // Who was here when the connection was cut may have left since.
  const isAway = ['lost', 'crowded', 'ended'].includes(state.connection);
  const here = isAway ? [] : state.here;
  return (
    <div className="conteneur section">
      <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current={title} />
      <div className="aide-corps">
        <section className="appel" aria-labelledby="fil-titre">
          <Heading conversation={conversation} />
          <Thread conversation={conversation} state={state} now={now} />
          <LiveNotice questionId={questionId} state={state} />
          {may.answer && <ReplyForm conversation={conversation} answer={answer} live={live} />}
          <Gestures conversation={conversation} />
          {children}
        </section>
        <aside className="cote" aria-label="Participants et réponses proches">
          <section className="permanence" aria-labelledby="participants">
            <h2 id="participants" className="h-cote">
              Dans la conversation
            </h2>
            <Participants participants={conversation.participants} here={here} />
            <p className="petit">
              <Icon name="lock" />{' '}
              {conversation.isTaken || conversation.isResolved
                ? 'Vous seuls lisez cette conversation.'
                : 'Tant que personne ne répond, les membres qui peuvent aider la lisent aussi.'}
            </p>
            {may.invite && (
              <LinkButton variant="outline" icon="user-plus" to={participantsAddress(questionId)}>
                Inviter un collègue
              </LinkButton>
            )}
            {may.leave && (
              <p className="petit">
                <Link to={`${participantsAddress(questionId)}#quitter`}>
                  Quitter la conversation
                </Link>
              </p>
            )}
            {conversation.takesPart && (
              <p className="petit">
                <Link to={conversationReportAddress(questionId)}>Signaler cette conversation</Link>
              </p>
            )}
          </section>
          {beside}
          <NearAnswers near={near} />
        </aside>
      </div>
    </div>
  );
}

function Heading({ conversation }: { conversation: Conversation }) {
  const { title, theme, askedBy, where, askedAt, dueAt, isMine, isAnswered, sheet } = conversation;
  const { isResolved, isLate, urgency, page } = conversation;
  return (
    <div className="appel__titre">
      <div>
        <h1 id="fil-titre" className="h-cote appel__question">
          {title}
        </h1>
        <p className="petit doux">
          {[theme, isMine ? 'votre question' : askedBy, where, formatDateTime(askedAt)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {sheet && (
          <p className="petit">
            À propos de la fiche <Link to={sheetAddress(sheet.slug)}>{sheet.title}</Link>
          </p>
        )}
        {page && (
          <p className="petit">
            Posée depuis la page <Link to={page.path}>{page.title}</Link>
          </p>
        )}
        {!isAnswered && !isResolved && <p className="petit">{sayDue(dueAt)}</p>}
      </div>
      <p className="rang rang--serre">
        {isLate && (
          <Badge tone="alert" icon="clock-alert">
            En retard
          </Badge>
        )}
        {isResolved ? (
          <Badge tone="olive" icon="circle-check">
            Résolue
          </Badge>
        ) : (
          <UrgencyBadge urgency={urgency} />
        )}
      </p>
    </div>
  );
}

/** What ends it, passes it on, or opens it again. */
function Gestures({ conversation: { questionId, may } }: { conversation: Conversation }) {
  if (!may.resolve && !may.reopen && !may.decline) return null;
  return (
    <Form method="post" className="resolu" preventScrollReset>
      <div>
        <h2 className="h-cote">
          {may.reopen
            ? 'Cette question est résolue'
            : may.decline
              ? 'Ce n’est pas pour vous\u00A0?'
              : 'Où en est-on\u00A0?'}
        </h2>
        <p className="petit">
          {may.reopen
            ? 'Il reste quelque chose\u00A0? Rouvrez-la, la conversation reprend avec les mêmes personnes.'
            : may.decline
              ? 'Passez votre tour\u00A0: d’autres collègues sont prévenus.'
              : 'Dites que c’est résolu, ou passez la main à quelqu’un qui saura.'}
        </p>
      </div>
      <div className="rang">
        {may.resolve && (
          <Button variant="primary" icon="circle-check" name="intent" value="resolve">
            C’est résolu
          </Button>
        )}
        {may.handOver && (
          <LinkButton variant="outline" icon="share-2" to={handOverAddress(questionId)}>
            Passer la main
          </LinkButton>
        )}
        {may.reopen && (
          <Button variant="outline" icon="rotate-ccw" name="intent" value="reopen">
            Rouvrir la question
          </Button>
        )}
        {may.decline && (
          <Button variant="outline" icon="x" name="intent" value="decline">
            Passer mon tour
          </Button>
        )}
      </div>
    </Form>
  );
}
