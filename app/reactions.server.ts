import {
  accountMailAsked,
  companionErased,
  nameErased,
  newcomerArrived,
} from '#app/accounts/announcements.ts';
import { sweepAccounts } from '#app/accounts/sweep-accounts.server.ts';
import { inactivityDelays } from '#app/accounts/inactivity-delays.server.ts';
import { tellVouchers } from '#app/accounts/tell-vouchers.server.ts';
import { watchInactivity } from '#app/accounts/watch-inactivity.server.ts';
import { writeAccountMail } from '#app/accounts/write-account-mail.server.ts';
import { pushPosted } from '#app/alerts/announcements.ts';
import { readPushKeys } from '#app/alerts/read-push-keys.server.ts';
import { sendPush } from '#app/alerts/send-push.server.ts';
import { sweepPushes } from '#app/alerts/sweep-pushes.server.ts';
import { answerDiscussed, answerProposed } from '#app/answers/announcements.ts';
import { tellOfOpinion } from '#app/answers/tell-of-opinion.server.ts';
import { tellOfProposal } from '#app/answers/tell-of-proposal.server.ts';
import { attendanceCorrected, certificateMoved } from '#app/attendance/announcements.ts';
import { followCorrections } from '#app/attendance/follow-corrections.server.ts';
import { sweepAttendance } from '#app/attendance/sweep-attendance.server.ts';
import { tellOfCertificate } from '#app/attendance/tell-of-certificate.server.ts';
import { moveDueCalls } from '#app/calls/move-due-calls.server.ts';
import { callSweepInSeconds } from '#app/calls/vocabulary.ts';
import { endCarpool } from '#app/carpool/end-carpool.server.ts';
import { leaveWithPlace } from '#app/carpool/leave-with-place.server.ts';
import { sweepCarpool } from '#app/carpool/sweep-carpool.server.ts';
import { tellOfErasure } from '#app/carpool/tell-of-erasure.server.ts';
import { commentPosted, membersMentioned } from '#app/comments/announcements.ts';
import { tellOfComment, tellOfMention } from '#app/comments/tell-of-comment.server.ts';
import { sweepCourses } from '#app/courses/sweep-courses.server.ts';
import { sweepDocuments } from '#app/documents/sweep-documents.server.ts';
import { sweepDuty } from '#app/duty/sweep-duty.server.ts';
import { messageSent } from '#app/desk/announcements.ts';
import { sweepMessages } from '#app/desk/sweep-messages.server.ts';
import { tellOfMessage } from '#app/desk/tell-of-message.server.ts';
import { askForEvaluations } from '#app/evaluations/ask-for-evaluations.server.ts';
import { remindOfEvaluations } from '#app/evaluations/remind-of-evaluations.server.ts';
import { sweepEvaluations } from '#app/evaluations/sweep-evaluations.server.ts';
import { gapAnswered } from '#app/gaps/announcements.ts';
import { sweepGaps } from '#app/gaps/sweep-gaps.server.ts';
import { tellOfAnswer } from '#app/gaps/tell-of-answer.server.ts';
import {
  askingHeld,
  colleagueInvited,
  messageHeld,
  questionHandedOver,
  questionOpened,
} from '#app/help/announcements.ts';
import { distributeQuestion } from '#app/help/distribute-question.server.ts';
import { remindOfQuestions } from '#app/help/remind-of-questions.server.ts';
import { sweepConversations } from '#app/help/sweep-conversations.server.ts';
import { tellOfAsking } from '#app/help/tell-of-asking.server.ts';
import { tellOfHandOver } from '#app/help/tell-of-hand-over.server.ts';
import { tellOfInvitation } from '#app/help/tell-of-invitation.server.ts';
import { tellOfMessage as tellOfHeldMessage } from '#app/help/tell-of-message.server.ts';
import { tellOfMessages } from '#app/help/tell-of-messages.server.ts';
import { librariesChanged } from '#app/libraries/announcements.ts';
import { sweepDirectoryWords } from '#app/people/sweep-directory-words.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { contextOf, type House } from '#app/platform/house.server.ts';
import { Workshop } from '#app/platform/workshop.server.ts';
import {
  mailPosted,
  repostLateMails,
  sendPostedMail,
  sweepMails,
} from '#app/platform/mail.server.ts';
import { openMailTransport } from '#app/platform/mail-transports.server.ts';
import { sweepRateWindows } from '#app/platform/rate-limit.server.ts';
import { overInternet } from '#app/platform/web-push.server.ts';
import { requestAnswered } from '#app/training-requests/announcements.ts';
import { remindOfRequests } from '#app/training-requests/remind-of-requests.server.ts';
import { sweepRequests } from '#app/training-requests/sweep-requests.server.ts';
import { tellThatItIsOpenAgain } from '#app/training-requests/tell-that-it-is-open-again.server.ts';
import { tellThoseWhoAsked } from '#app/training-requests/tell-those-who-asked.server.ts';
import { registrationMoved } from '#app/registrations/announcements.ts';
import { moveDuePlaces } from '#app/registrations/move-due-places.server.ts';
import { remindOfSessions } from '#app/registrations/remind-of-sessions.server.ts';
import { settleSession } from '#app/registrations/settle-session.server.ts';
import { sweepRegistrations } from '#app/registrations/sweep-registrations.server.ts';
import { tellOfSessionMove } from '#app/registrations/tell-of-session-move.server.ts';
import { tellOfMove } from '#app/registrations/tell-of-move.server.ts';
import { placeSweepInSeconds } from '#app/registrations/vocabulary.ts';
import {
  sessionAnnounced,
  sessionCancelled,
  sessionMoved,
  sessionRevised,
  teachingChanged,
  trainerReplaced,
} from '#app/trainings/announcements.ts';
import { tellOfReplacement } from '#app/trainings/tell-of-replacement.server.ts';
import { tellOfTeaching } from '#app/trainings/tell-of-teaching.server.ts';
import { tellTrainersOfCancellation } from '#app/trainings/tell-trainers-of-cancellation.server.ts';
import { replayRecorded } from '#app/replays/announcements.ts';
import { tellAuthorsOfReplay } from '#app/replays/tell-authors-of-replay.server.ts';
import { reportFiled } from '#app/reports/announcements.ts';
import { tellOfReport } from '#app/reports/tell-of-report.server.ts';
import { reviewAnswered, reviewWritten } from '#app/reviews/announcements.ts';
import { tellOfReview, tellOfReviewAnswer } from '#app/reviews/tell-of-review.server.ts';
import { sheetPublished, sheetWithdrawn } from '#app/sheets/announcements.ts';
import { nudgeAuthors } from '#app/sheets/nudge-authors.server.ts';
import { drawRegisterBits } from '#app/search/draw-register-bits.server.ts';
import { sweepFruitlessSearches } from '#app/search/sweep-fruitless-searches.server.ts';
import { type Renamed, reregisterSheets } from '#app/sheets/reregister-sheets.server.ts';
import { sweepUnusedFiles } from '#app/sheets/sweep-unused-files.server.ts';
import {
  tellAuthorsOfPublication,
  tellAuthorsOfWithdrawal,
} from '#app/sheets/tell-authors.server.ts';
import { speakerNamed } from '#app/speakers/announcements.ts';
import { linkSheetsOfSpeaker } from '#app/speakers/link-sheets-of-speaker.server.ts';
import { linkSpeakersOfSheet } from '#app/speakers/link-speakers-of-sheet.server.ts';
import { reindexSpeakers } from '#app/speakers/reindex-speakers.server.ts';
import { sweepSpeakers } from '#app/speakers/sweep-speakers.server.ts';
import { sweepSeats } from '#app/video/sweep-seats.server.ts';
import { tourChanged, tourEnded } from '#app/tours/announcements.ts';
import { sweepTours } from '#app/tours/sweep-tours.server.ts';
import { tellOfTourChange } from '#app/tours/tell-of-tour-change.server.ts';
import { tellOfTourEnd } from '#app/tours/tell-of-tour-end.server.ts';
import { communesMoved } from '#app/territories/announcements.ts';
import { termRenamed } from '#app/vocabularies/announcements.ts';

/** The plot: after this, that. Announcements are made by verbs, in their transaction. */
export function wireReactions(house: House): Workshop {
  const workshop = new Workshop();
  const context = contextOf(house, visitor, 'job');

  workshop.every('17 3 * * *', 'sweep-rate-windows', () => sweepRateWindows(context));

  workshop.when(pushPosted, async (push) => {
    const keys = await readPushKeys(context, house.settings);
    await sendPush(context, { keys, transport: overInternet }, push);
  });
  workshop.every('47 3 * * *', 'sweep-pushes', () => sweepPushes(context));

  const post = openMailTransport(house.settings, house.isDemonstration);
  if (post.name === 'none')
    house.log.warn('Aucun courriel ne partira : donnez RESEND_API_KEY ou SMTP_URL.');
  workshop.when(mailPosted, (mail) => sendPostedMail(context, post, mail));
  workshop.every('*/10 * * * *', 'repost-late-mails', async () => {
    await repostLateMails(context);
  });
  workshop.every('41 3 * * *', 'sweep-mails', () => sweepMails(context));

  workshop.when(accountMailAsked, (asked) => writeAccountMail(context, asked));
  workshop.when(newcomerArrived, async (newcomer) => {
    await tellVouchers(context, newcomer);
  });
  workshop.every('29 3 * * *', 'sweep-accounts', async () => {
    await sweepAccounts(context);
  });

  workshop.every('33 3 * * *', 'sweep-directory-words', () => sweepDirectoryWords(context));

  workshop.every('3 5 * * *', 'watch-inactivity', async () => {
    await watchInactivity(context, inactivityDelays(house.settings));
  });

  workshop.when(tourChanged, (change) => tellOfTourChange(context, change));
  workshop.when(tourEnded, (end) => tellOfTourEnd(context, end));
  workshop.every('7 4 * * *', 'sweep-tours', async () => {
    await sweepTours(context);
  });

  const from = house.settings.MAIL_FROM;
  workshop.when(registrationMoved, (move) => tellOfMove(context, move, { from }));
  workshop.when(sessionMoved, (move) => tellOfSessionMove(context, move, { from }));
  workshop.when(teachingChanged, (changed) => tellOfTeaching(context, changed));
  workshop.when(sessionCancelled, (session) => tellTrainersOfCancellation(context, session));
  workshop.when(trainerReplaced, (replaced) => tellOfReplacement(context, replaced));
  workshop.when(sessionRevised, (session) => settleSession(context, session));
  workshop.when(sessionCancelled, (session) => settleSession(context, session));
  workshop.when(sessionCancelled, (session) => endCarpool(context, session));
  workshop.when(registrationMoved, (move) => leaveWithPlace(context, move));
  workshop.when(companionErased, (lost) => tellOfErasure(context, lost));
  workshop.every('28 4 * * *', 'sweep-carpool', () => sweepCarpool(context));
  workshop.pulse(placeSweepInSeconds, 'move-due-places', () => moveDuePlaces(context));
  workshop.when(attendanceCorrected, (session) => followCorrections(context, session));
  workshop.when(certificateMoved, (certificate) => tellOfCertificate(context, certificate));
  workshop.every('25 4 * * *', 'sweep-session-documents', () => sweepDocuments(context));
  workshop.every('26 4 * * *', 'sweep-courses', () => sweepCourses(context));
  workshop.when(messageSent, (message) => tellOfMessage(context, message));
  workshop.when(sessionAnnounced, (session) => tellThoseWhoAsked(context, session));
  workshop.when(sessionCancelled, (session) => tellThatItIsOpenAgain(context, session));
  workshop.when(requestAnswered, (session) => tellThoseWhoAsked(context, session));
  workshop.every('50 8 * * *', 'remind-of-training-requests', () => remindOfRequests(context));
  workshop.every('31 4 * * *', 'sweep-training-requests', () => sweepRequests(context));
  workshop.every('27 4 * * *', 'sweep-session-messages', () => sweepMessages(context));
  workshop.every('40 8 * * *', 'remind-of-sessions', () => remindOfSessions(context));
  workshop.every('35 9 * * *', 'ask-for-evaluations', async () => {
    await askForEvaluations(context);
    await remindOfEvaluations(context);
  });
  workshop.every('23 4 * * *', 'sweep-evaluations', () => sweepEvaluations(context));
  workshop.every('21 4 * * *', 'sweep-attendance', () => sweepAttendance(context));
  workshop.every('19 4 * * *', 'sweep-registrations', () => sweepRegistrations(context));

  workshop.when(sheetPublished, (published) => tellAuthorsOfPublication(context, published));
  workshop.when(sheetWithdrawn, (withdrawn) => tellAuthorsOfWithdrawal(context, withdrawn));
  workshop.every('23 7 * * 2', 'nudge-authors', async () => {
    await nudgeAuthors(context);
  });
  workshop.every('53 3 * * *', 'sweep-unused-files', async () => {
    await sweepUnusedFiles(context);
  });

  workshop.when(replayRecorded, (replay) => tellAuthorsOfReplay(context, replay));
  workshop.when(commentPosted, (comment) => tellOfComment(context, comment));
  workshop.when(reportFiled, (report) => tellOfReport(context, report));
  workshop.when(membersMentioned, (mention) => tellOfMention(context, mention));

  workshop.when(questionOpened, (question) => distributeQuestion(context, question));
  workshop.when(questionHandedOver, (handed) => tellOfHandOver(context, handed));
  workshop.when(askingHeld, (held) => tellOfAsking(context, held));
  workshop.when(colleagueInvited, (invited) => tellOfInvitation(context, invited));
  workshop.when(messageHeld, (held) => tellOfHeldMessage(context, held));
  workshop.pulse(1, 'tell-of-messages', () => tellOfMessages(context));
  workshop.when(answerProposed, (proposed) => tellOfProposal(context, proposed));
  workshop.when(answerDiscussed, (opinion) => tellOfOpinion(context, opinion));
  workshop.every('*/10 * * * *', 'remind-of-questions', async () => {
    await remindOfQuestions(context);
  });
  workshop.every('11 3 * * *', 'sweep-conversations', async () => {
    await sweepConversations(context);
  });

  workshop.pulse(callSweepInSeconds, 'move-due-calls', () => moveDueCalls(context));
  workshop.every('37 3 * * *', 'sweep-duty', () => sweepDuty(context));
  workshop.every('39 * * * *', 'sweep-video-seats', () => sweepSeats(context));

  workshop.when(sheetPublished, (sheet) => linkSpeakersOfSheet(context, sheet));
  workshop.when(sheetWithdrawn, (sheet) => linkSpeakersOfSheet(context, sheet));
  workshop.when(reviewWritten, (review) => tellOfReview(context, review));
  workshop.when(reviewAnswered, (answer) => tellOfReviewAnswer(context, answer));
  workshop.when(speakerNamed, (speaker) => linkSheetsOfSpeaker(context, speaker));
  workshop.when(gapAnswered, (answer) => tellOfAnswer(context, answer));
  workshop.every('13 4 * * *', 'sweep-gaps', () => sweepGaps(context));
  workshop.every('7 3 * * *', 'sweep-speakers', async () => {
    await sweepSpeakers(context);
  });

  const reregister = async (renamed: Renamed) => {
    await reregisterSheets(context, renamed);
    await drawRegisterBits(context);
  };
  workshop.when(termRenamed, ({ kind, id }) =>
    reregister(kind === 'theme' ? { themeId: id } : { audienceId: id }),
  );
  workshop.when(termRenamed, ({ kind, id }) =>
    reindexSpeakers(context, kind === 'theme' ? { themeId: id } : { audienceId: id }),
  );
  workshop.when(librariesChanged, reregister);
  workshop.when(communesMoved, reregister);
  workshop.when(nameErased, reregister);

  workshop.every('29 3 * * *', 'draw-register-bits', async () => {
    await drawRegisterBits(context);
  });
  workshop.every('53 3 * * *', 'sweep-fruitless-searches', () => sweepFruitlessSearches(context));

  return workshop;
}
