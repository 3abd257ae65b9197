import { sayCertificateCode } from './certificate-code.ts';

/** Addresses of attendance, beside those of the sessions. */
const ofSession = (slug: string, sessionId: string) => `/formations/${slug}/sessions/${sessionId}`;
/** Leads to the half-day of now. */
export const attendanceAddress = (slug: string, sessionId: string) =>
  `${ofSession(slug, sessionId)}/presence`;
export const attendanceListAddress = (slug: string, sessionId: string, sittingId: string) =>
  `${attendanceAddress(slug, sessionId)}/${sittingId}`;
/** Where somebody signs for a half-day, on the phone that is held out to them. */
export const signatureAddress = (
  slug: string,
  sessionId: string,
  sittingId: string,
  registrationId: string,
) => `${attendanceListAddress(slug, sessionId, sittingId)}/signature/${registrationId}`;
/** The code of a half-day, for the screen of the room. */
export const attendanceCodeAddress = (slug: string, sessionId: string, sittingId: string) =>
  `${attendanceListAddress(slug, sessionId, sittingId)}/code`;
/** Where who takes part says that they are there, with the code of the room. */
export const checkInAddress = '/formations/presence';
export const checkInWithCodeAddress = (code: string) => `${checkInAddress}?code=${code}`;
/** The sheet of the whole session, to print and to keep. */
export const attendanceSheetAddress = (slug: string, sessionId: string) =>
  `${attendanceAddress(slug, sessionId)}.pdf`;
/** Where marks are sent, those taken without network too. */
export const marksAddress = (slug: string, sessionId: string) =>
  `${attendanceAddress(slug, sessionId)}/marques`;
/** What each followed, and their certificates, for who organises. */
export const certificatesAddress = (slug: string, sessionId: string) =>
  `${ofSession(slug, sessionId)}/attestations`;
/** Where anybody checks a certificate; a contract, it stands on papers. */
export const certificateChecksAddress = '/formations/attestations';
export const certificateAddress = (code: string) =>
  `${certificateChecksAddress}/${sayCertificateCode(code)}`;
export const certificateFileAddress = (code: string) => `${certificateAddress(code)}.pdf`;
/** By which who has no account takes theirs away. */
export const certificateLinkAddress = (token: string) => `/formations/mon-attestation/${token}`;
export const certificateLinkFileAddress = (token: string) => `${certificateLinkAddress(token)}/pdf`;
