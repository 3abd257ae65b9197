import type { LinksFunction } from '@remix-run/node';
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { helpAddress, messageAnchor, questionAddress } from '#app/help/addresses.ts';
import { NotationHelp } from '#app/help/components/format-tools.tsx';
import { PatronDataCheck } from '#app/help/components/patron-data.tsx';
import { deleteMessage } from '#app/help/delete-message.server.ts';
import { editMessage } from '#app/help/edit-message.server.ts';
import type { EditMessageInput } from '#app/help/inputs.ts';
import { readMessage } from '#app/help/read-message.server.ts';
import { editableForInMinutes } from '#app/help/vocabulary.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import styles from '#app/ui/styles/pages/aide.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Votre message – Aide – RPBS' }];

export const loader = load(({ context, params }) =>
  readMessage(context, { questionId: params.id ?? '', messageId: params.messageId ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const ids = { questionId: params.id ?? '', messageId: params.messageId ?? '' };
  if (values.intent === 'delete') {
    await deleteMessage(context, ids);
    return redirectSaying(questionAddress(ids.questionId), 'Message supprimé.');
  }
  await editMessage(context, { ...values, ...ids } as EditMessageInput);
  const address = `${questionAddress(ids.questionId)}#${messageAnchor(ids.messageId)}`;
  return redirectSaying(address, 'Message modifié.');
});

export default function MessagePage() {
  const { questionId, title, body } = useLoaderData<typeof loader>();
  const { fieldErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: questionAddress(questionId), label: title },
        ]}
        current="Votre message"
      />
      <h1 className="h1-page">Modifier votre message</h1>
      <p>
        Un message se modifie ou se supprime pendant {editableForInMinutes} minutes. Les autres
        voient qu’il a changé.
      </p>
      <Form method="post" className="pile" noValidate>
        <TextAreaField
          name="body"
          label="Votre message"
          rows={6}
          maxLength={4000}
          defaultValue={typed('body') ?? body}
          error={fieldErrors.body}
        />
        <NotationHelp />
        <PatronDataCheck error={fieldErrors.noPatronData} />
        <Button variant="primary" icon="save">
          Enregistrer le message
        </Button>
      </Form>
      <Form method="post" className="carte carte--creux pile">
        <h2>Supprimer ce message</h2>
        <p>Ses mots et ses fichiers disparaissent pour de bon.</p>
        <Button variant="danger" icon="trash-2" name="intent" value="delete">
          Supprimer le message
        </Button>
      </Form>
    </div>
  );
}
