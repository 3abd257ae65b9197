import type { MessagesPage } from '#app/desk/list-messages.server.ts';
import { messageReaderLabels } from '#app/desk/vocabulary.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, formatDateTime } from '#app/ui/format.ts';

/** What was written to all: who, when, to how many. */
export function MessageList({ messages }: Pick<MessagesPage, 'messages'>) {
  if (messages.length === 0)
    return (
      <EmptyState as="h2" title="Aucun message n’est parti.">
        <p>Ceux que vous envoyez restent ici, pour vous et pour qui organise ou anime avec vous.</p>
      </EmptyState>
    );
  return (
    <section className="pile" aria-labelledby="envoyes">
      <h2 id="envoyes">{formatCount(messages.length, 'message envoyé', 'messages envoyés')}</h2>
      <ul className="filet">
        {messages.map(({ id, subject, body, whom, peopleCount, sentAt, writtenBy }) => (
          <li key={id} className="pile pile--serree">
            <h3>{subject}</h3>
            <p className="petit doux">
              {[
                writtenBy,
                formatDateTime(sentAt),
                `${messageReaderLabels[whom]}, ${formatCount(peopleCount, 'personne', 'personnes')}`,
              ].join(' · ')}
            </p>
            <p className="texte-saisi">{body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
