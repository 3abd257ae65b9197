import type { Refusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { MentionArea } from './mention-area.tsx';

type CommentFormProps = {
  /** The comment answered; none for a new conversation. */
  parentId?: string;
  refusal: Refusal | null;
};

/** A new comment or an answer; what was refused comes back with its words. */
export function CommentForm({ parentId = '', refusal }: CommentFormProps) {
  const isMine =
    refusal?.values.intent === 'comment' && (refusal.values.parentId ?? '') === parentId;
  const fields = isMine ? refusal.refused.fields : {};
  const label = parentId ? 'Votre réponse' : 'Votre question ou votre conseil';
  return (
    <FreshForm method="post" className="commenter" preventScrollReset>
      <input type="hidden" name="intent" value="comment" />
      <input type="hidden" name="parentId" value={parentId} />
      {isMine && Object.keys(fields).length === 0 && (
        <Notice tone="error" live>
          {refusal.refused.message}
        </Notice>
      )}
      <MentionArea
        key={String(isMine && refusal.values.body)}
        id={parentId ? `reponse-${parentId}` : 'commentaire-nouveau'}
        label={label}
        help="Pour prévenir quelqu’un, écrivez @ puis son nom."
        defaultValue={isMine ? String(refusal.values.body ?? '') : undefined}
        error={fields.body}
      />
      <Button variant="outline" icon="send">
        {parentId ? 'Publier la réponse' : 'Publier le commentaire'}
      </Button>
    </FreshForm>
  );
}
