import { certificateAddress } from '#app/attendance/addresses.ts';
import { drawCertificate } from '#app/attendance/print/draw-certificate.server.ts';
import { readCertificateByLink } from '#app/attendance/read-certificate-by-link.server.ts';
import { load } from '#app/platform/http.server.ts';
import { printing } from '#app/platform/printing.server.ts';

/** The certificate of who has no account, to take away. */
export const loader = load(async ({ context, params, clientAddress }) => {
  const paper = await readCertificateByLink(context, params.token ?? '');
  return printing(context, { clientAddress, name: 'attestation' }, () =>
    drawCertificate(paper, context.appUrl + certificateAddress(paper.code)),
  );
});
