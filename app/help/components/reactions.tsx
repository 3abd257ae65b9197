import { Form } from '@remix-run/react';

import type { ThreadMessage } from '#app/help/thread.ts';
import { type ReactionKind, reactionKinds, reactionLabels } from '#app/help/vocabulary.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

const icons: Record<ReactionKind, IconName> = {
  thanks: 'hand-heart',
  useful: 'lightbulb',
  agreed: 'thumbs-up',
  same: 'users',
};

const list = new Intl.ListFormat('fr');

/** What was said of a message without a word, by whom; a participant adds theirs, or takes it back. */
export function Reactions({ message }: { message: ThreadMessage }) {
  const { messageId, author, reactions, mayReact } = message;
  const isLive = useHydrated();
  if (reactions.length === 0 && !mayReact) return null;
  const left = reactionKinds.filter((kind) => !reactions.some((one) => one.kind === kind));
  const given = reactions.map(({ kind, names, isMine }) => (
    <Given key={kind} id={`${messageId}-${kind}`} {...{ kind, names, isMine, mayReact }} />
  ));
  if (!mayReact) return <p className="reactions">{given}</p>;
  return (
    <Form method="post" className="reactions" preventScrollReset>
      <input type="hidden" name="intent" value="react" />
      <input type="hidden" name="messageId" value={messageId} />
      {/* With scripts the page stays where it is; without, it comes back to this message. */}
      {isLive && <input type="hidden" name="stay" value="oui" />}
      {given}
      {left.length > 0 && (
        <details className="reactions__choix">
          <summary>
            Réagir<HiddenText> au message de {author.name}</HiddenText>
          </summary>
          <div className="rang rang--serre">
            {left.map((kind) => (
              <button key={kind} type="submit" className="reaction" name="give" value={kind}>
                <Icon name={icons[kind]} /> {reactionLabels[kind]}
              </button>
            ))}
          </div>
        </details>
      )}
    </Form>
  );
}

type GivenProps = {
  id: string;
  kind: ReactionKind;
  names: readonly string[];
  isMine: boolean;
  mayReact: boolean;
};

/** One kind, how many gave it, and their names for who points, focuses or listens. */
function Given({ id, kind, names, isMine, mayReact }: GivenProps) {
  const words = (
    <>
      <Icon name={icons[kind]} /> {reactionLabels[kind]}{' '}
      <span className="reaction__nombre">{names.length}</span>
    </>
  );
  const who = (
    <span role="tooltip" id={id} className="reaction__noms">
      {list.format(names)}
    </span>
  );
  return (
    <span className="reaction__boite">
      {mayReact ? (
        <button
          type="submit"
          className="reaction"
          name={isMine ? 'takeBack' : 'give'}
          value={kind}
          aria-pressed={isMine}
          aria-describedby={id}
        >
          {words}
        </button>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who said so shows on focus
        <span className="reaction" tabIndex={0} aria-describedby={id}>
          {words}
        </span>
      )}
      {who}
    </span>
  );
}
