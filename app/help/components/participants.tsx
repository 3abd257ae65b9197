import type { Conversation } from '#app/help/read-conversation.server.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';

type ParticipantsProps = Pick<Conversation, 'participants'> & { here?: readonly string[] };

/** Who is in the conversation, and who of them has it open now. */
export function Participants({ participants, here = [] }: ParticipantsProps) {
  return (
    <ul className="filet">
      {participants.map(({ userId, name, where }) => (
        <li key={userId} className="personne">
          <Avatar initials={initialsOf(name)} seed={name} />
          <div>
            <strong>{name}</strong>
            {where && <p className="petit doux">{where}</p>}
            {here.includes(userId) && (
              <p>
                <Badge tone="olive">En ligne ici</Badge>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
