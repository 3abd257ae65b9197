import { openDocumentFileByLink } from '#app/documents/open-document-file-by-link.server.ts';
import { handOut } from '#app/platform/hand-out.server.ts';
import { download } from '#app/platform/http.server.ts';

/** A document of their session, for who has no account, to take away. */
export const loader = download(async ({ context, params, request }) => {
  const fileId = params.fileId ?? '';
  const file = await openDocumentFileByLink(context, { token: params.token ?? '', fileId });
  return handOut(file, request, { etag: `"${fileId}-o"`, isShown: false, isPublic: false });
});
