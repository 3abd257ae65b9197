import { readFile } from 'node:fs/promises';

import { type LinksFunction, data } from '@remix-run/node';
import { type MetaFunction, useActionData } from '@remix-run/react';

import { PeopleImportForm, PeopleImportReport } from '#app/accounts/components/people-import.tsx';
import { importPeopleList } from '#app/accounts/import-people-list.server.ts';
import { canImportPeople } from '#app/accounts/policy.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { countOutcomes } from '#app/platform/import-report.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { formatCount } from '#app/ui/format.ts';
import styles from '#app/ui/styles/pages/tableau-pile.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Inviter une liste – Membres – RPBS' }];

export const loader = load(async ({ context }) => {
  if (context.actor.kind === 'visitor') throw new NotSignedIn();
  if (!canImportPeople(context.actor)) throw new NotFound();
  return null;
});

export const action = submit(
  async ({ context, values, files }) => {
    const file = files.find(({ field, sizeInBytes }) => field === 'file' && sizeInBytes > 0);
    const bytes = file
      ? await readFile(file.path)
      : new TextEncoder().encode([values.table ?? ''].flat()[0]);
    const write = values.intent === 'write';
    const report = await importPeopleList(context, { bytes, write });
    if (!write) return data({ report, text: new TextDecoder().decode(bytes) });
    const { created, changed } = countOutcomes(report);
    return redirectSaying(
      '/administration/membres/inviter',
      `${formatCount(created + changed, 'invitation envoyée', 'invitations envoyées')}.`,
    );
  },
  { acceptsFiles: true },
);

export default function InviteListPage() {
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[{ to: '/administration/membres', label: 'Membres' }]}
        current="Inviter une liste"
      />
      <h1>Inviter une liste</h1>
      <p className="chapo">
        Chaque personne reçoit un lien pour s’inscrire, sa bibliothèque déjà choisie. Rien ne part
        avant que vous ayez relu.
      </p>
      {answer && 'report' in answer && <PeopleImportReport {...answer} />}
      <PeopleImportForm answer={isRefusal(answer) ? answer : null} />
    </div>
  );
}
