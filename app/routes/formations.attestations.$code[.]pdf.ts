import { certificateAddress } from '#app/attendance/addresses.ts';
import { drawCertificate } from '#app/attendance/print/draw-certificate.server.ts';
import { readCertificate } from '#app/attendance/read-certificate.server.ts';
import { readCourseCertificate } from '#app/courses/read-course-certificate.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { load } from '#app/platform/http.server.ts';
import { printing } from '#app/platform/printing.server.ts';

/** A certificate to take away, for whose it is. */
export const loader = load(async ({ context, params, clientAddress }) => {
  const of = { code: params.code };
  const paper = await readCertificate(context, of).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    return readCourseCertificate(context, of);
  });
  return printing(context, { clientAddress, name: 'attestation' }, () =>
    drawCertificate(paper, context.appUrl + certificateAddress(paper.code)),
  );
});
