import { toCertificateAnswer } from '#app/attendance/api-schemas.ts';
import { checkCertificate } from '#app/attendance/check-certificate.server.ts';
import { findCourseCertificate } from '#app/courses/find-course-certificate.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';

export const loader = api(async ({ context, params, clientAddress }) => {
  const check = await checkCertificate(context, { code: params.code, clientAddress });
  if (check.state === 'unknown') {
    const paper = await findCourseCertificate(context, { code: params.code });
    if (paper) return toCertificateAnswer({ state: 'valid', paper });
    throw new NotFound('Aucune attestation ne porte ce code.');
  }
  return toCertificateAnswer(check);
});
