import { Link } from '@remix-run/react';

import { messageAddress, messageAnchor, quoteAddress } from '#app/help/addresses.ts';
import type { Waiting } from '#app/help/live/outbox.ts';
import type { ThreadEntry, ThreadMessage } from '#app/help/thread.ts';
import { classNames } from '#app/ui/class-names.ts';
import { formatDate, formatTime, toIsoDay } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { LinkCards } from './link-cards.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageFiles } from './message-files.tsx';
import { Reactions } from './reactions.tsx';

type EntryProps = { questionId: string; entry: ThreadEntry; mayQuote: boolean; now: string };

/** « 14 h 03 » today, with its day before. */
function sayWhen(at: string, now: string) {
  const time = formatTime(at);
  return toIsoDay(at) === toIsoDay(now) ? time : `${formatDate(at)}, ${time}`;
}

/** A message, or what happened between two. */
export function ThreadItem({ questionId, entry, mayQuote, now }: EntryProps) {
  if (entry.kind === 'event') {
    return (
      <li className="msg msg--info">
        {entry.sentence} <time dateTime={entry.at}>{sayWhen(entry.at, now)}</time>
      </li>
    );
  }
  const { author, pieces, at, isEdited } = entry;
  return (
    <li
      className={classNames('msg', author.isMe && 'msg--moi')}
      id={messageAnchor(entry.messageId)}
    >
      <p className="message__tete">
        <strong>{author.isMe ? 'Vous' : author.name}</strong>
        <span className="petit doux">
          <time dateTime={at}>{sayWhen(at, now)}</time>
          {isEdited && pieces && ' · modifié'}
        </span>
      </p>
      {pieces ? <Words message={entry} /> : <p>Message supprimé.</p>}
      {pieces && <Reactions message={entry} />}
      {pieces && <Gestures questionId={questionId} message={entry} mayQuote={mayQuote} />}
    </li>
  );
}

/** My message, not yet known to stand. */
export function WaitingItem({ waiting: { body } }: { waiting: Waiting }) {
  return (
    <li className="msg msg--moi msg--attente">
      <p className="message__tete">
        <strong>Vous</strong>
        <span className="petit doux">
          <Icon name="hourglass" /> en cours d’envoi
        </span>
      </p>
      <p className="msg__texte msg__texte--tel-quel">{body}</p>
    </li>
  );
}

type MessageProps = { questionId: string; message: ThreadMessage };

function Words({ message: { pieces, cards, quoted, files } }: Pick<MessageProps, 'message'>) {
  return (
    <>
      {quoted && (
        <blockquote className="msg__citation petit">
          <Link to={`#${messageAnchor(quoted.messageId)}`}>{quoted.name}</Link>&nbsp;:{' '}
          {quoted.excerpt}
        </blockquote>
      )}
      {pieces && <MessageBody pieces={pieces} cards={cards} />}
      <LinkCards cards={cards} />
      <MessageFiles files={files} />
    </>
  );
}

function Gestures({ questionId, message, mayQuote }: MessageProps & { mayQuote: boolean }) {
  const { messageId, mayEdit, author } = message;
  if (!mayEdit && !mayQuote) return null;
  const whose = author.isMe ? 'votre message' : `le message de ${author.name}`;
  return (
    <p className="rang rang--serre petit msg__gestes">
      {mayQuote && (
        <Link className="lien-seul" to={quoteAddress(questionId, messageId)}>
          <Icon name="quote" />
          Citer<HiddenText> {whose}</HiddenText>
        </Link>
      )}
      {mayEdit && (
        <Link className="lien-seul" to={messageAddress(questionId, messageId)}>
          <Icon name="pencil" />
          Modifier<HiddenText> {whose}</HiddenText>
        </Link>
      )}
    </p>
  );
}
