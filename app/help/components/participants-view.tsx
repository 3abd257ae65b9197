import { Form } from '@remix-run/react';

import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import type { ParticipantsPage } from '#app/help/read-participants.server.ts';
import { mostParticipants } from '#app/help/vocabulary.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import { ColleagueField } from './colleague-field.tsx';
import { Participants } from './participants.tsx';

/** Who is in the conversation; to ask a colleague in, or to leave. */
export function ParticipantsView({ page, answer }: { page: ParticipantsPage; answer: unknown }) {
  const { questionId, title, participants, may } = page;
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: questionAddress(questionId), label: title },
        ]}
        current="Participants"
      />
      <h1 className="h1-page">Participants</h1>
      <div className="carte passer">
        <Participants participants={participants} />
      </div>
      <Waiting waiting={page.waiting} />
      {may.invite && <InviteForm answer={answer} />}
      {may.leave && <LeaveForm />}
    </div>
  );
}

function Waiting({ waiting }: Pick<ParticipantsPage, 'waiting'>) {
  if (waiting.length === 0) return null;
  return (
    <section className="carte pile passer" aria-labelledby="attendus">
      <h2 id="attendus">Leur réponse est attendue</h2>
      <ul className="filet">
        {waiting.map(({ invitationId, name }) => (
          <li key={invitationId} className="rang">
            <span>{name}</span>
            <Form method="post">
              <input type="hidden" name="invitationId" value={invitationId} />
              <Button variant="quiet" icon="x" name="intent" value="withdraw">
                Retirer l’invitation<HiddenText> de {name}</HiddenText>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InviteForm({ answer }: { answer: unknown }) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  const away = fieldErrors.evenAbsent;
  return (
    <Form method="post" className="carte pile passer" aria-labelledby="inviter" noValidate>
      <h2 id="inviter">Inviter un collègue</h2>
      <p>
        Il reçoit un courriel qui dit la question et votre nom. S’il vient, il lit la conversation
        depuis le début&nbsp;; chacun le voit. Au plus {mostParticipants} personnes.
      </p>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <ColleagueField answer={answer} />
      {away && (
        <>
          <input type="hidden" name="personId" value={typed('personId') ?? ''} />
          <CheckboxField
            name="evenAbsent"
            value="oui"
            label="Inviter quand même"
            help="La réponse viendra à son retour."
            error={away}
          />
        </>
      )}
      <Button variant="primary" icon="user-plus" name="intent" value="invite">
        Inviter
      </Button>
    </Form>
  );
}

function LeaveForm() {
  return (
    <Form method="post" className="carte carte--creux pile passer" id="quitter">
      <h2>Quitter la conversation</h2>
      <p>
        Ce que vous avez écrit y reste. Vous ne la lisez plus, à moins que quelqu’un vous invite de
        nouveau.
      </p>
      <Button variant="danger" icon="log-out" name="intent" value="leave">
        Quitter la conversation
      </Button>
    </Form>
  );
}
