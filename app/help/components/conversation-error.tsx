import { isRouteErrorResponse, useRouteError } from '@remix-run/react';

import { ErrorPage } from '#app/ui/shell/error-page.tsx';

import { OutrunNotice } from './outrun-notice.tsx';

export const titleOfError = (error: unknown) =>
  isRouteErrorResponse(error) && error.status === 409
    ? 'Un collègue a été plus rapide – RPBS'
    : 'Page introuvable – RPBS';

/** In the place of a conversation: who was quicker, or why it is not there. */
export function ConversationError() {
  const error = useRouteError();
  const answer = isRouteErrorResponse(error) ? error : null;
  if (answer?.data?.outrun) return <OutrunNotice {...answer.data.outrun} />;
  return <ErrorPage status={answer?.status ?? 500} sentence={answer?.data?.message} />;
}
