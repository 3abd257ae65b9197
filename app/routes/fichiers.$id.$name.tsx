import { openCourseFile } from '#app/courses/open-course-file.server.ts';
import { openDocumentFile } from '#app/documents/open-document-file.server.ts';
import type { OpenFile } from '#app/files/open-file.server.ts';
import { openHelpFile } from '#app/help/open-help-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { handOut } from '#app/platform/hand-out.server.ts';
import { download } from '#app/platform/http.server.ts';
import { openSheetFile } from '#app/sheets/open-sheet-file.server.ts';
import { openPicture } from '#app/speakers/open-picture.server.ts';

const widthOf = (asked: string | null) =>
  asked && /^\d{1,5}$/u.test(asked) && Number(asked) > 0 ? Number(asked) : null;

/** `/fichiers/:id/image` shows an image, in a width; any other name hands the file out. */
export const loader = download(async ({ context, params, url, request }) => {
  const width = widthOf(url.searchParams.get('l'));
  const shareToken = url.searchParams.get('partage');
  const file = await openAnyFile(context, { fileId: params.id ?? '', shareToken, width });
  return handOut(file, request, {
    etag: `"${params.id}-${width ?? 'o'}"`,
    isShown: file.isImage && params.name === 'image',
    isPublic: file.isPublic,
  });
});

type Asked = { fileId: string; shareToken: string | null; width: number | null };

/** A file of a sheet, a profile, a conversation, a session or a course: each room knows who may see it. */
async function openAnyFile(context: Context, asked: Asked) {
  const orElse = (next: () => Promise<OpenFile & { isPublic: boolean }>) => (error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    return next();
  };
  return openSheetFile(context, asked)
    .catch(orElse(() => openPicture(context, asked)))
    .catch(orElse(async () => ({ ...(await openHelpFile(context, asked)), isPublic: false })))
    .catch(orElse(async () => ({ ...(await openDocumentFile(context, asked)), isPublic: false })))
    .catch(orElse(async () => ({ ...(await openCourseFile(context, asked)), isPublic: false })));
}
