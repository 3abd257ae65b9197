import { Form, Link } from '@remix-run/react';

import type { NoticePage } from '#app/gaps/read-notice.server.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { sayDisciplines } from '#app/speakers/say-speaker.ts';
import { IconButton } from '#app/ui/button.tsx';

/** Who was named, and by whom. */
export function AnswerList({ answers }: { answers: NoticePage['answers'] }) {
  if (answers.length === 0) return <p>Personne n’est proposé pour l’instant.</p>;
  return (
    <ul className="filet">
      {answers.map(({ id, speaker, note, by, mayRemove }) => (
        <li key={id} className="rang rang--bouts">
          <div>
            <Link to={speakerAddress(speaker.slug)}>{speaker.name}</Link>
            <p className="petit">
              {sayDisciplines(speaker.disciplines)}
              {by && <span className="doux">{`, par ${by}`}</span>}
            </p>
            {note && <p className="petit multiligne">{note}</p>}
          </div>
          {mayRemove && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="answerId" value={id} />
              <IconButton
                icon="x"
                name="intent"
                value="remove-answer"
                label={`Retirer ${speaker.name} des réponses`}
              />
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
