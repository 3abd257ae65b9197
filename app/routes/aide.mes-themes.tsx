import type { LinksFunction } from '@remix-run/node';
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { dutyAddress } from '#app/duty/addresses.ts';
import { helpAddress } from '#app/help/addresses.ts';
import { changeHelpSettings } from '#app/help/change-help-settings.server.ts';
import { readHelpSettings } from '#app/help/read-help-settings.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import styles from '#app/ui/styles/pages/aide.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Mes thèmes – Aide – RPBS' }];

export const loader = load(({ context }) => readHelpSettings(context));

export const action = submit(
  async ({ context, values }) => {
    await changeHelpSettings(context, {
      themeIds: [values.themeIds ?? []].flat(),
    });
    return redirectSaying(helpAddress, 'Thèmes enregistrés.');
  },
  { lists: ['themeIds'] },
);

export default function HelpSettingsPage() {
  const { themes, mayHelp } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current="Mes thèmes" />
      <h1 className="h1-page">Les thèmes que je connais</h1>
      <p className="chapo">
        Les questions sur ces thèmes vous sont proposées, comme celles de votre département. Cinq
        personnes sont prévenues à la fois, les moins chargées d’abord, et chacune peut passer son
        tour.
      </p>
      {!mayHelp && (
        <Notice title="Bientôt">
          Les questions vous seront proposées dès que quelqu’un du réseau répondra de vous.
        </Notice>
      )}
      <Form method="post" className="pile">
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <CheckboxGroup
          name="themeIds"
          label="Je peux aider sur"
          choices={themes.map(({ id, label }) => ({ value: String(id), label }))}
          defaultValue={themes.filter(({ isKnown }) => isKnown).map(({ id }) => String(id))}
          error={fieldErrors.themeIds}
        />
        <p>
          Pour une pause, ou pour dire quand on peut vous appeler&nbsp;:{' '}
          <Link to={dutyAddress}>mes permanences</Link>.
        </p>
        <Button variant="primary" icon="save">
          Enregistrer mes thèmes
        </Button>
      </Form>
    </div>
  );
}
