import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { ReplayForm } from '#app/replays/components/replay-form.tsx';
import { WithdrawReplayForm } from '#app/replays/components/withdraw-replay-form.tsx';
import type { RecordReplayInput, ReviseReplayInput } from '#app/replays/inputs.ts';
import { readReplayForm } from '#app/replays/read-replay-form.server.ts';
import { recordReplay } from '#app/replays/record-replay.server.ts';
import { reviseReplay } from '#app/replays/revise-replay.server.ts';
import { withdrawReplay } from '#app/replays/withdraw-replay.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheetStyles }];

export const meta: MetaFunction = () => [{ title: 'Réalisé aussi chez nous – RPBS' }];

export const loader = load(({ context, params, url }) =>
  readReplayForm(context, {
    slug: params.slug ?? '',
    replayId: url.searchParams.get('retour'),
  }),
);

export const action = submit(
  async ({ context, params, url, values }) => {
    const replayId = url.searchParams.get('retour');
    const done = (slug: string, words: string) =>
      redirectSaying(`${sheetAddress(slug)}#realise-aussi`, words);
    if (values.intent === 'withdraw') {
      const { slug } = await withdrawReplay(context, { replayId: replayId ?? '' });
      return done(slug, 'Retour retiré.');
    }
    if (replayId) {
      const { slug } = await reviseReplay(context, { ...values, replayId } as ReviseReplayInput);
      return done(slug, 'Retour enregistré.');
    }
    const { slug } = await recordReplay(context, {
      ...values,
      slug: params.slug,
    } as RecordReplayInput);
    return done(slug, 'Retour publié. Merci de l’avoir raconté.');
  },
  { lists: ['speakerSlugs'] },
);

export default function ReplayFormPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: '/fiches', label: 'Fiches' },
          { to: sheetAddress(page.slug), label: page.title },
        ]}
        current="Réalisé aussi chez nous"
      />
      <h1>Réalisé aussi chez nous</h1>
      <p className="chapo">«&nbsp;{page.title}&nbsp;»</p>
      {page.libraryName && (
        <p>
          Vous racontez cette reprise pour <strong>{page.libraryName}</strong>.
        </p>
      )}
      {page.whyNot ? (
        <Notice tone="warning" title="Vous ne pouvez pas encore le raconter">
          <p>{page.whyNot}</p>
          <LinkButton variant="outline" to={sheetAddress(page.slug)}>
            Revenir à la fiche
          </LinkButton>
        </Notice>
      ) : (
        (page.replay?.mayRevise ?? true) && (
          <ReplayForm page={page} refusal={isRefusal(answer) ? answer : null} />
        )
      )}
      {page.replay?.mayWithdraw && <WithdrawReplayForm />}
    </div>
  );
}
