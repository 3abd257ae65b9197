import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest, NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { CoauthorsCard, ShareLinksCard } from '#app/sheets/components/team-panel.tsx';
import { inviteCoauthor } from '#app/sheets/invite-coauthor.server.ts';
import { readTeam } from '#app/sheets/read-team.server.ts';
import { removeCoauthor } from '#app/sheets/remove-coauthor.server.ts';
import { revokeInvitation } from '#app/sheets/revoke-invitation.server.ts';
import { revokeShareLink } from '#app/sheets/revoke-share-link.server.ts';
import { shareDraft } from '#app/sheets/share-draft.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Écrire à plusieurs – RPBS' }];

export const loader = load(async ({ context, params }) => {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  return {
    team: await readTeam(context, { slug: params.slug ?? '' }),
    viewerId: actor.userId,
  };
});

export const action = submit(async ({ context, params, values }) => {
  const here = `${sheetAddress(params.slug ?? '')}/equipe`;
  const { sheetId } = await readTeam(context, { slug: params.slug ?? '' });
  const given = (name: string) => String(values[name] ?? '');
  switch (values.intent) {
    case 'invite':
      await inviteCoauthor(context, { sheetId, email: given('email') });
      return redirectSaying(here, 'Invitation envoyée.');
    case 'uninvite':
      await revokeInvitation(context, { sheetId, invitationId: given('invitationId') });
      return redirectSaying(here, 'Invitation reprise.');
    case 'remove':
      await removeCoauthor(context, { sheetId, userId: given('userId') });
      return redirectSaying('/compte/fiches', 'C’est fait.');
    case 'close':
      await revokeShareLink(context, { sheetId, linkId: given('linkId') });
      return redirectSaying(here, 'Lien fermé.');
    case 'share': {
      const reader = given('reader') === 'professional' ? 'professional' : 'public';
      const { token } = await shareDraft(context, { sheetId, label: given('label'), reader });
      return { link: `${context.appUrl}/fiches/partage/${token}` };
    }
    default:
      throw new BadRequest();
  }
});

export default function TeamRoute() {
  const { team, viewerId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  const errors = refusal?.refused.fields ?? {};
  const typed = (name: string) => [refusal?.values[name] ?? ''].flat()[0] ?? '';
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: '/compte/fiches', label: 'Mes fiches' },
          { to: `${sheetAddress(team.slug)}/modifier`, label: sayTitle(team.title) },
        ]}
        current="Écrire à plusieurs"
      />
      <h1 className="h1-page">Écrire à plusieurs</h1>
      {refusal && <Notice tone="error">{refusal.refused.message}</Notice>}
      {answer && 'link' in answer && (
        <Notice tone="success" title="Le lien est créé. Copiez-le : il n’est montré qu’une fois.">
          <p>
            <a href={answer.link}>{answer.link}</a>
          </p>
        </Notice>
      )}
      <div className="grille grille--2">
        <CoauthorsCard team={team} viewerId={viewerId} errors={errors} typed={typed} />
        <ShareLinksCard team={team} errors={errors} typed={typed} />
      </div>
    </div>
  );
}
