import { Form, Link } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { RequestPage } from '#app/training-requests/read-request.server.ts';
import { newTrainingAddress } from '#app/trainings/addresses.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { quoted } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

type AnswerSectionProps = { page: RequestPage; refusal: ReturnType<typeof readRefusal> };

/** The session that answers a request; and for who organises, how to answer it. */
export function AnswerSection({ page, refusal }: AnswerSectionProps) {
  const { answer, mayAnswer } = page;
  if (!answer && !mayAnswer) return null;
  return (
    <section className="pile" aria-labelledby="reponse">
      <h2 id="reponse">{answer ? 'Une session y répond' : 'Y répondre'}</h2>
      {answer && <Answer page={page} answer={answer} />}
      {mayAnswer && <AnswerForms page={page} refusal={refusal} />}
    </section>
  );
}

type AnswerProps = { page: RequestPage; answer: NonNullable<RequestPage['answer']> };

function Answer({ page: { mayUntie, request }, answer }: AnswerProps) {
  const { isPrepared, organiser, title, days, where, first, address } = answer;
  const said = title && `${quoted(title)}, ${days}, ${where}`;
  return (
    <>
      <Notice tone={isPrepared ? 'info' : 'success'}>
        <p>
          {isPrepared ? `${organiser} prépare une session. ` : `${organiser} annonce `}
          {said && (address ? <Link to={address}>{said}</Link> : said)}
          {said && '.'}
        </p>
        {first && <p>{`${first}.`}</p>}
        {isPrepared && (
          <p>Dès qu’elle sera annoncée, qui demande sera prévenu, et aura les places d’abord.</p>
        )}
        {request.state === 'held' && <p>Elle a eu lieu{'\u00A0'}: la demande est fermée.</p>}
      </Notice>
      {mayUntie && (
        <Form method="post">
          <Button variant="quiet" name="intent" value="untie">
            Cette session n’y répond plus
          </Button>
        </Form>
      )}
    </>
  );
}

function AnswerForms({ page: { request, mySessions }, refusal }: AnswerSectionProps) {
  return (
    <>
      <p className="doux">
        Qui demande est prévenu dès l’annonce, et a les places d’abord, pendant trois jours au plus.
      </p>
      <p>
        <LinkButton
          variant="primary"
          icon="graduation-cap"
          to={`${newTrainingAddress}?demande=${request.id}`}
        >
          Ouvrir une session
        </LinkButton>
      </p>
      {mySessions.length > 0 && (
        <Form method="post" className="carte pile" noValidate>
          <SelectField
            name="sessionId"
            label="Ou une de vos sessions à venir"
            required
            emptyChoice="Choisir"
            choices={mySessions}
            defaultValue={refusal.typed('sessionId') ?? ''}
            error={refusal.fieldErrors.sessionId}
          />
          <p>
            <Button variant="outline" icon="link" name="intent" value="tie">
              Cette session y répond
            </Button>
          </p>
        </Form>
      )}
    </>
  );
}
