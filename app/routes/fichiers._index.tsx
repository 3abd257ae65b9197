import { storeFile } from '#app/files/store-file.server.ts';
import { filePurposes } from '#app/files/vocabulary.ts';
import { InvalidInput, NotSignedIn, TooLarge } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { receiveMultipart, tooLargeSentence } from '#app/platform/multipart.server.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';

/** Takes one file from the editor: `file` and `purpose` in a multipart form; answers its id. */
export const action = api(async ({ context, request }) => {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  await limitRate(context, {
    name: 'upload',
    key: actor.userId,
    most: 120,
    windowInSeconds: 600,
  });
  const received = await receiveMultipart(request);
  try {
    if (received.tooLarge.length) throw new TooLarge(tooLargeSentence());
    const [file] = received.files;
    if (!file) throw new InvalidInput({ file: ['Choisissez un fichier.'] });
    const purpose = filePurposes.find((known) => known === received.form.get('purpose')) ?? 'item';
    return await storeFile(context, { file, purpose });
  } finally {
    await received.discard();
  }
});
