import { Form } from '@remix-run/react';

import type { MessagesPage } from '#app/desk/list-messages.server.ts';
import type { PreparedMessage } from '#app/desk/prepare-message.server.ts';
import { longestMessage, messageReaderLabels, messageReaders } from '#app/desk/vocabulary.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

type MessageFormProps = {
  page: MessagesPage;
  refusal: ReturnType<typeof readRefusal>;
  /** What was written, and is corrected. */
  draft: Pick<PreparedMessage, 'whom' | 'subject' | 'body' | 'clientKey'> | null;
};

/** Writes to all; nothing leaves before it was read again. */
export function MessageForm({ page, refusal, draft }: MessageFormProps) {
  const { fieldErrors, formErrors, typed } = refusal;
  const { standing, answersTo, clientKey } = page;
  const counts = {
    registered: standing.registered,
    waiting: standing.held + standing.waiting,
    everyone: standing.registered + standing.held + standing.waiting,
  };
  return (
    <Form method="post" className="carte pile" noValidate aria-labelledby="ecrire">
      <h2 id="ecrire">Écrire à tous</h2>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <input
        type="hidden"
        name="clientKey"
        value={draft?.clientKey ?? typed('clientKey') ?? clientKey}
      />
      <RadioGroup
        name="whom"
        label="À qui"
        choices={messageReaders.map((readers) => ({
          value: readers,
          label: messageReaderLabels[readers],
          count: counts[readers],
        }))}
        defaultValue={draft?.whom ?? typed('whom') ?? 'registered'}
        error={fieldErrors.whom}
      />
      <TextField
        name="subject"
        label="Objet"
        required
        maxLength={120}
        defaultValue={draft?.subject ?? typed('subject')}
        error={fieldErrors.subject}
      />
      <TextAreaField
        name="body"
        label="Message"
        help={`Envoyé par courriel à chacun, sans montrer les adresses. Les réponses arrivent à ${answersTo}.`}
        required
        rows={8}
        maxLength={longestMessage}
        defaultValue={draft?.body ?? typed('body')}
        error={fieldErrors.body}
      />
      <p>
        <Button variant="primary" icon="eye" name="intent" value="prepare">
          Relire avant d’envoyer
        </Button>
      </p>
    </Form>
  );
}

/** The message as it leaves: to send, or to correct. */
export function MessageProof({ message }: { message: PreparedMessage }) {
  const { subject, body, whom, clientKey, peopleCount, unreachedCount } = message;
  const people = formatCount(peopleCount, 'personne', 'personnes');
  return (
    <Form method="post" className="carte pile" aria-labelledby="relire">
      <h2 id="relire">{`À envoyer à ${people}`}</h2>
      <p className="petit doux">{messageReaderLabels[whom]}</p>
      {unreachedCount > 0 && (
        <Notice tone="warning">
          {`${formatCount(unreachedCount, 'personne n’a pas d’adresse', 'personnes n’ont pas d’adresse')}\u00A0: prévenez autrement.`}
        </Notice>
      )}
      <h3>{subject}</h3>
      <p className="texte-saisi">{body}</p>
      {Object.entries({ subject, body, whom, clientKey }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="rang">
        <Button variant="primary" icon="send" name="intent" value="send">
          {`Envoyer à ${people}`}
        </Button>
        <Button variant="outline" name="intent" value="correct">
          Corriger
        </Button>
      </p>
    </Form>
  );
}
