import { Link, useFormAction } from '@remix-run/react';
import { useState } from 'react';

import { answerAddress } from '#app/help/addresses.ts';
import type { LiveConversation } from '#app/help/live/live-conversation.ts';
import { useLiveReply } from '#app/help/live/use-live-reply.ts';
import type { Conversation } from '#app/help/read-conversation.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { CannedPicker, readComposed } from './canned-picker.tsx';
import { FormatTools, NotationHelp } from './format-tools.tsx';
import { PatronDataCheck } from './patron-data.tsx';
import { ReplyAttachment } from './reply-attachment.tsx';

type ReplyFormProps = { conversation: Conversation; answer: unknown; live: LiveConversation };

/** The next message, with a file if need be; on an open question, it takes it. */
export function ReplyForm({ conversation, answer, live }: ReplyFormProps) {
  const { questionId, clientKey, quoted, isMine, isTaken, takesPart } = conversation;
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  // What was refused is sent again under its own key; a wrong key is given up.
  const key = (fieldErrors.clientKey ? undefined : typed('clientKey')) ?? clientKey;
  const written = readComposed(answer)?.body ?? typed('body');
  const takes = !isTaken && !isMine;
  const writing = useLiveReply(conversation, live);
  const [sent, setSent] = useState(0);
  // Refused, without scripts, the page comes back where the sentences are: beside the fields.
  const action = `${useFormAction()}#repondre`;
  return (
    <FreshForm
      {...writing}
      onReset={() => setSent((before) => before + 1)}
      method="post"
      action={action}
      className="repondre"
      id="repondre"
      encType="multipart/form-data"
      aria-label="Répondre"
      noValidate
    >
      <input type="hidden" name="intent" value="post" />
      <input type="hidden" name="clientKey" value={key} />
      {[...formErrors, ...(fieldErrors.clientKey ?? [])].map((sentence) => (
        <Notice key={sentence} tone="error" live>
          {sentence}
        </Notice>
      ))}
      {quoted && (
        <p className="petit repondre__citation">
          <Icon name="quote" /> Vous citez {quoted.name}.{' '}
          <Link to={answerAddress(questionId)}>
            Ne plus citer<HiddenText> {quoted.name}</HiddenText>
          </Link>
          <input type="hidden" name="quotedId" value={quoted.messageId} />
        </p>
      )}
      <FormatTools controls="champ-body" />
      <TextAreaField
        key={written ?? 'blank'}
        name="body"
        label={takes ? 'Votre réponse' : 'Votre message'}
        help={
          takes
            ? 'En répondant, vous prenez la question\u00A0: elle devient une conversation entre vous.'
            : 'Sans nom ni numéro d’usager.'
        }
        rows={3}
        defaultValue={written}
        error={fieldErrors.body}
      />
      <NotationHelp />
      <PatronDataCheck error={fieldErrors.noPatronData} />
      <div className="repondre__envoi">
        <ReplyAttachment key={sent} fieldErrors={fieldErrors} alt={typed('alt')} />
        <Button variant="primary" icon="send">
          {takesPart ? 'Envoyer' : 'Répondre'}
        </Button>
      </div>
      {/* After the button that sends: Enter in a field is never an insertion. */}
      <CannedPicker
        canned={conversation.canned}
        controls="champ-body"
        error={fieldErrors.cannedId}
      />
    </FreshForm>
  );
}
