import { Form, Link } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { RequestPage } from '#app/training-requests/read-request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { quoted } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { AnswerForm } from './answer-form.tsx';

type AnswerSectionProps = { page: RequestPage; refusal: ReturnType<typeof readRefusal> };

/** The sessions that answer a request; and for who organises, how to answer it. */
export function AnswerSection({ page, refusal }: AnswerSectionProps) {
  const { answers, calledOff, mayAnswer } = page;
  if (answers.length === 0 && !calledOff && !mayAnswer) return null;
  return (
    <section className="pile" aria-labelledby="reponse">
      <h2 id="reponse">{titleOf(page)}</h2>
      {calledOff && (
        <Notice tone="warning">
          <p>
            {`La session ${quoted(calledOff.title)}, ${calledOff.days}, est annulée\u00A0: la demande est de nouveau ouverte.`}
          </p>
          {calledOff.reason && <p>{calledOff.reason}</p>}
        </Notice>
      )}
      {answers.map((answer) => (
        <Answer key={answer.sessionId} answer={answer} />
      ))}
      {mayAnswer && <AnswerForm page={page} refusal={refusal} />}
    </section>
  );
}

function titleOf({ answers, calledOff }: RequestPage): string {
  if (answers.length > 1) return `${answers.length} sessions y répondent`;
  if (answers.length === 1) return 'Une session y répond';
  return calledOff ? 'De nouveau ouverte' : 'Y répondre';
}

function Answer({ answer }: { answer: RequestPage['answers'][number] }) {
  const { isPrepared, isHeld, organiser, title, days, where, first, libraries, address } = answer;
  const said = title && `${quoted(title)}, ${days}, ${where}`;
  return (
    <>
      <Notice tone={isPrepared ? 'info' : 'success'}>
        <p>
          {isPrepared ? `${organiser} prépare une session. ` : `${organiser} annonce `}
          {said && (address ? <Link to={address}>{said}</Link> : said)}
          {said && '.'}
        </p>
        {libraries.length > 0 && <p>{`Pour ${libraries.join(', ')}.`}</p>}
        {first && <p>{`${first}.`}</p>}
        {isPrepared && (
          <p>Dès qu’elle sera annoncée, qui demande sera prévenu, et aura les places d’abord.</p>
        )}
        {isHeld && <p>Elle a eu lieu.</p>}
      </Notice>
      {answer.mayUntie && (
        <Form method="post">
          <input type="hidden" name="sessionId" value={answer.sessionId} />
          <Button
            variant="quiet"
            name="intent"
            value="untie"
            aria-label={`Cette session n’y répond plus\u00A0: ${title ?? ''}`}
          >
            Cette session n’y répond plus
          </Button>
        </Form>
      )}
    </>
  );
}
