import { and, eq, sql } from 'drizzle-orm';
import { createElement } from 'react';

import { tellPerson } from '#app/alerts/tell-person.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Mail } from '#app/platform/mail.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpInvitations } from '#db/schema/help-course.ts';
import { helpQuestions } from '#db/schema/help.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { invitationAddress } from './addresses.ts';
import { colleagueInvited } from './announcements.ts';
import { QuestionNotice } from './emails/question-notice.tsx';
import { waits } from './internal/find-invitation.server.ts';

/** After somebody is invited: they are told by whom and to what, and nothing that was said. */
export async function tellOfInvitation(
  context: Context,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const { db, appUrl } = context;
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        userId: helpInvitations.userId,
        question: helpQuestions,
        theme: themes.label,
        email: users.email,
        by: sql<string>`(select b.display_name from users b
          where b.id = help_invitations.invited_by_id)`,
      })
      .from(helpInvitations)
      .innerJoin(helpQuestions, eq(helpQuestions.id, helpInvitations.questionId))
      .innerJoin(themes, eq(themes.id, helpQuestions.themeId))
      .innerJoin(users, eq(users.id, helpInvitations.userId))
      .where(and(eq(helpInvitations.id, invitationId), waits, sql`users.suspended_at is null`));
    if (!found) return;
    const { userId, question, theme, email, by } = found;
    const mail: Mail = {
      kind: 'help-invitation',
      to: email,
      subject: `${by} vous invite\u00A0: «\u00A0${question.title}\u00A0»`,
      body: createElement(QuestionNotice, {
        title: question.title,
        paragraphs: [
          `${by} pense que vous pourriez aider, et vous invite dans la conversation.`,
          `Thème\u00A0: ${theme}. Vous la lirez dès le début si vous venez\u00A0; vous pouvez aussi décliner d’un clic.`,
        ],
        gesture: 'Répondre à l’invitation',
        link: `${appUrl}${invitationAddress(question.id)}`,
        appUrl,
        reason: 'Vous recevez ce message parce qu’un collègue vous a choisi.',
      }),
      dedupeKey: `help-invitation:${invitationId}`,
    };
    await tellPerson(tx, context, {
      userId,
      kind: 'invitation',
      questionId: question.id,
      mail,
      later: { job: colleagueInvited, payload: { invitationId } },
    });
  });
}
