import type { LinksFunction } from '@remix-run/node';
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { MentionArea } from '#app/comments/components/mention-area.tsx';
import { deleteComment } from '#app/comments/delete-comment.server.ts';
import { editComment } from '#app/comments/edit-comment.server.ts';
import type { EditCommentInput } from '#app/comments/inputs.ts';
import { readComment } from '#app/comments/read-comment.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheetStyles }];

export const meta: MetaFunction = () => [{ title: 'Commentaire – RPBS' }];

export const loader = load(({ context, params }) =>
  readComment(context, { commentId: params.commentId ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const commentId = params.commentId ?? '';
  if (values.intent === 'delete') {
    const { slug } = await deleteComment(context, { commentId });
    return redirectSaying(`${sheetAddress(slug)}#commentaires`, 'Commentaire supprimé.');
  }
  const { slug } = await editComment(context, { ...values, commentId } as EditCommentInput);
  return redirectSaying(`${sheetAddress(slug)}#commentaire-${commentId}`, 'Commentaire modifié.');
});

export default function CommentPage() {
  const { body, mayEdit, sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: '/fiches', label: 'Fiches' },
          { to: sheetAddress(sheet.slug), label: sheet.title },
        ]}
        current="Commentaire"
      />
      <h1>{mayEdit ? 'Modifier votre commentaire' : 'Supprimer un commentaire'}</h1>
      {mayEdit ? (
        <Form method="post" className="pile">
          <MentionArea
            id="commentaire"
            label="Votre commentaire"
            defaultValue={String(refusal?.values.body ?? body)}
            error={refusal?.refused.fields.body}
          />
          <Button variant="primary" icon="save">
            Enregistrer le commentaire
          </Button>
        </Form>
      ) : (
        <blockquote className="texte-libre">{body}</blockquote>
      )}
      <Form method="post" className="carte carte--creux pile">
        <h2>Supprimer ce commentaire</h2>
        <p>Ses mots disparaissent pour de bon. Les réponses restent.</p>
        <Button variant="danger" icon="trash-2" name="intent" value="delete">
          Supprimer le commentaire
        </Button>
      </Form>
    </div>
  );
}
