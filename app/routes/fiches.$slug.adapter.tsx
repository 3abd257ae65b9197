import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { redirect } from '@remix-run/node';

import { Conflict } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { adaptSheet, readAdaptationStart } from '#app/sheets/adapt-sheet.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Adapter une fiche – RPBS' }];

export const loader = load(({ context, params }) =>
  readAdaptationStart(context, { slug: params.slug ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const slug = params.slug ?? '';
  try {
    const draft = await adaptSheet(context, { slug, again: values.again === 'oui' });
    return redirectSaying(`${sheetAddress(draft.slug)}/modifier`, 'Brouillon créé. À vous.');
  } catch (error) {
    // The page says which draft is waiting, and offers both ways on.
    if (error instanceof Conflict) return redirect(`${sheetAddress(slug)}/adapter`);
    throw error;
  }
});

export default function AdaptPage() {
  const { slug, title, mayAdapt, whyNot, waitingSlug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: '/fiches', label: 'Fiches' },
          { to: sheetAddress(slug), label: title },
        ]}
        current="Adapter"
      />
      <h1>Adapter cette fiche</h1>
      <p className="chapo">«&nbsp;{title}&nbsp;»</p>
      {isRefusal(answer) && <Notice tone="error" live title={answer.refused.message} />}
      {waitingSlug && (
        <Notice title="Vous avez déjà commencé à l’adapter">
          <p>
            <LinkButton
              variant="primary"
              icon="pencil"
              to={`${sheetAddress(waitingSlug)}/modifier`}
            >
              Continuer mon brouillon
            </LinkButton>
          </p>
        </Notice>
      )}
      {mayAdapt ? (
        <Form method="post" className="pile">
          <p>
            Un brouillon part de cette fiche, pour votre bibliothèque&nbsp;: présentation, déroulé,
            budget, intervenants et fichiers y sont. Les dates, le lieu, le contact et le bilan
            restent à écrire. La fiche d’origine reste citée.
          </p>
          {waitingSlug && <input type="hidden" name="again" value="oui" />}
          <Button variant={waitingSlug ? 'outline' : 'primary'} icon="copy">
            {waitingSlug ? 'En commencer une autre' : 'Adapter cette fiche'}
          </Button>
        </Form>
      ) : (
        <Notice tone="warning">{whyNot}</Notice>
      )}
    </div>
  );
}
