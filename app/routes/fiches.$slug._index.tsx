import { type LinksFunction, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { AnswersOfSheet } from '#app/answers/components/answers-of-sheet.tsx';
import { listAnswersOfSheet } from '#app/answers/list-answers-of-sheet.server.ts';
import type { PostCommentInput } from '#app/comments/inputs.ts';
import { listComments } from '#app/comments/list-comments.server.ts';
import { postComment } from '#app/comments/post-comment.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { ReplayList } from '#app/replays/components/replay-list.tsx';
import { listReplays } from '#app/replays/list-replays.server.ts';
import { listSheetComings } from '#app/reviews/list-sheet-comings.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { SheetPageView } from '#app/sheets/components/sheet-page-view.tsx';
import { readSheet } from '#app/sheets/read-sheet.server.ts';
import { sheetMeta } from '#app/sheets/sheet-meta.ts';
import { verifySheet } from '#app/sheets/verify-sheet.server.ts';
import { readSheetSpeakers } from '#app/speakers/read-sheet-speakers.server.ts';
import { apart } from '#app/ui/apart.tsx';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

// Between professionals: a visitor's page never shows them.
const SheetComings = apart(
  async () => (await import('#app/reviews/components/sheet-comings.tsx')).SheetComings,
);
const CommentList = apart(
  async () => (await import('#app/comments/components/comment-list.tsx')).CommentList,
);

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: sheetStyles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? sheetMeta(data.page, data.origin) : [{ title: 'Fiche introuvable – RPBS' }];

export const loader = load(async ({ context, params, url }) => {
  const slug = params.slug ?? '';
  const face = url.searchParams.get('vue') === 'publique' ? 'public' : 'professional';
  const [page, replays, answers, comments] = await Promise.all([
    readSheet(context, { slug, face }),
    listReplays(context, { slug, face }),
    listAnswersOfSheet(context, { slug, face }),
    face === 'public' ? null : listComments(context, { slug }),
  ]);
  if ('movedTo' in page) throw redirect(sheetAddress(page.movedTo) + url.search, 301);
  const { sheetId, content } = page;
  const [speakers, comings] = await Promise.all([
    readSheetSpeakers(context, { sheetId, names: content.speakers.map(({ name }) => name) }),
    face === 'public' ? [] : listSheetComings(context, { sheetId }),
  ]);
  return { page, replays, answers, comments, speakers, comings, origin: context.appUrl };
});

export const action = submit(async ({ context, params, values }) => {
  const slug = params.slug ?? '';
  if (values.intent === 'verify') {
    await verifySheet(context, { sheetId: String(values.sheetId) });
    return redirectSaying(sheetAddress(slug), 'Fiche confirmée pour un an.');
  }
  const posted = await postComment(context, { ...values, slug } as PostCommentInput);
  const address = `${sheetAddress(slug)}#commentaire-${posted.commentId}`;
  return redirectSaying(address, values.parentId ? 'Réponse publiée.' : 'Commentaire publié.');
});

export default function SheetRoute() {
  const { page, replays, answers, comments, speakers, comings, origin } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isOpen = page.status === 'published' || page.status === 'archived';
  const showsReplays = isOpen && (replays.items.length > 0 || page.reader === 'professional');
  return (
    <SheetPageView
      page={page}
      speakerPages={speakers}
      comings={comings.length > 0 && <SheetComings comings={comings} />}
      address={origin + sheetAddress(page.slug)}
      replayLibraryCount={replays.libraryCount}
      replays={
        showsReplays
          ? {
              entry: { anchor: 'realise-aussi', title: 'Réalisé aussi chez nous' },
              section: (
                <ReplayList
                  slug={page.slug}
                  replays={replays}
                  mayRecord={page.reader === 'professional'}
                />
              ),
            }
          : null
      }
      answers={
        answers.length > 0
          ? {
              entry: { anchor: 'reponses-de-collegues', title: 'Réponses de collègues' },
              section: <AnswersOfSheet answers={answers} />,
            }
          : null
      }
      comments={
        comments
          ? {
              entry: { anchor: 'commentaires', title: 'Commentaires' },
              section: (
                <CommentList
                  slug={page.slug}
                  comments={comments}
                  refusal={isRefusal(answer) ? answer : null}
                />
              ),
            }
          : null
      }
    />
  );
}
