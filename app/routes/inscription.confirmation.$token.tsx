import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { PasswordField } from '#app/accounts/components/password-field.tsx';
import { nameDevice } from '#app/accounts/device-name.ts';
import { readEmailLink } from '#app/accounts/read-email-link.server.ts';
import { verifyEmail } from '#app/accounts/verify-email.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Confirmer votre adresse – RPBS' }];

export const loader = load(async ({ context, params }) => {
  const token = params.token ?? '';
  try {
    return { link: await readEmailLink(context, { token, purposes: ['verifyEmail'] }) };
  } catch (error) {
    if (error instanceof NotFound) return { link: null };
    throw error;
  }
});

export const action = submit(
  async ({ context, params, values, clientAddress, request }) => {
    const { cookie, isVouched } = await verifyEmail(context, {
      token: params.token,
      password: values.password,
      clientAddress,
      device: nameDevice(request.headers.get('User-Agent')),
    });
    const welcome = isVouched
      ? 'Bienvenue ! Vous pouvez lire, écrire et publier.'
      : 'Bienvenue ! Vous pouvez lire et écrire ; un·e collègue répondra de vous pour publier.';
    return redirectSaying('/compte', welcome, { 'Set-Cookie': cookie });
  },
  { secrets: ['password'] },
);

export default function ConfirmAddressPage() {
  const { link } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  if (!link)
    return (
      <EntryPage title="Ce lien ne sert plus">
        <Notice tone="warning">
          <p>Il a déjà servi, ou il date de plus de trois jours.</p>
          <p>
            <Link to="/connexion">Connectez-vous</Link> : si votre adresse reste à confirmer, un
            nouveau lien partira aussitôt.
          </p>
        </Notice>
      </EntryPage>
    );
  return (
    <EntryPage
      title={`Bonjour ${link.displayName}`}
      lead="Tapez le mot de passe choisi à l’inscription : votre adresse sera confirmée, et vous entrerez."
    >
      <Form method="post" className="pile" noValidate>
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <Card className="pile">
          <p>
            Adresse : <strong>{link.email}</strong>
          </p>
          <PasswordField error={fieldErrors.password} />
          <div className="rang">
            <Button variant="primary" icon="mail-check">
              Confirmer mon adresse
            </Button>
            <LinkButton variant="quiet" to="/mot-de-passe-oublie">
              Mot de passe oublié
            </LinkButton>
          </div>
        </Card>
      </Form>
    </EntryPage>
  );
}
