import { dayInMs } from './durations.ts';

/** How long personal data is kept, in days: what the sweeps hold to, and what « Vos données » says. */
export const keptInDays = {
  session: 30,
  unverifiedAccount: 14,
  usedLink: 7,
  mail: 30,
  invitation: 30,
  fruitlessSearch: 365,
  rateWindow: 1,
  presence: 1,
  /** An entry about somebody who has not answered. */
  speakerWaiting: 30,
  /** A link by which a speaker keeps their profile. */
  speakerLink: 365,
  /** A hash of somebody who wishes not to be listed. */
  speakerRefusal: 3650,
  /** A notice of the board of gaps, after its last day. */
  gapNotice: 365,
  unmetSearch: 365,
  /** A request for a training, after it ended. */
  trainingRequest: 365,
  /** Who says that they come out to teach, after their last day. */
  touringTrainer: 30,
  /** What who registers for a training needs and wishes, after its session. */
  registrationAnswers: 30,
  /** The name and address of who has no account, and that of their superior, after the session. */
  registrationPeople: 365,
  /** Every mark that was taken of who took part, those that no longer stand too, after the session. */
  attendanceHistory: 365,
  /** Who shares the way to a session, after it. */
  carpool: 30,
  /** What was read before and after a session, after it. */
  sessionDocument: 365,
  /** What was written to all who stood in a session, after it. */
  sessionMessage: 365,
  /** Who was asked what they think of a session, after it. */
  evaluationRequest: 60,
  /** What was written of a session, which names nobody. */
  evaluationText: 365,
  /** The marks of it. */
  evaluation: 1826,
  /** Who was there. */
  attendance: 1826,
  /** What somebody drew or typed to sign, after the session. */
  signature: 365,
  /** What certificates say, and that they no longer hold, after the session. */
  certificate: 1826,
  /** What somebody did of a course, after they last came to it. */
  courseProgress: 730,
  push: 1,
} as const;

/** The instant before which that kind of data goes. */
export function keptSince(kind: keyof typeof keptInDays, now: Date): Date {
  return new Date(now.getTime() - keptInDays[kind] * dayInMs);
}
