import { Link } from '@remix-run/react';
import { type ReactNode, useState } from 'react';

import {
  cannedAnswersAddress,
  helpSettingsAddress,
  invitationAddress,
  myConversationsAddress,
} from '#app/help/addresses.ts';
import type { HelpDesk as Desk } from '#app/help/read-help-desk.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Card } from '#app/ui/card.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { AskForm } from './ask-form.tsx';
import { NearAnswers, useNearAnswers } from './near-answers.tsx';
import { QuestionList } from './question-list.tsx';

type HelpDeskProps = {
  desk: Desk;
  answer: unknown;
  /** Stands beside it: who is on duty. */
  children?: ReactNode;
};

/** What I ask, what I follow, what waits for somebody. */
export function HelpDesk({ desk, answer, children }: HelpDeskProps) {
  const { typed } = readRefusal(answer);
  const [question, setQuestion] = useState({
    title: typed('title') ?? '',
    themeId: typed('themeId') ?? '',
  });
  const near = useNearAnswers(question.title, question.themeId);
  const forMe = desk.open.filter(({ isForMe }) => isForMe);
  const elsewhere = desk.open.filter(({ isForMe }) => !isForMe);
  return (
    <div className="conteneur section">
      <h1 className="h1-page">Demander à un collègue</h1>
      <p>
        <Link to="/aide/reponses">Réponses de collègues</Link>, déjà publiées{'\u00A0'}: cherchez
        d’abord là.
      </p>
      <div className="aide-corps aide-corps--haut">
        <div className="pile pile--large">
          {desk.mayAsk ? (
            <Card>
              <AskForm
                desk={desk}
                answer={answer}
                onType={(changed) => setQuestion((before) => ({ ...before, ...changed }))}
              />
            </Card>
          ) : (
            <Notice tone="warning" title="Confirmez d’abord votre adresse">
              Un lien vous attend dans votre messagerie.
            </Notice>
          )}
          {desk.invitations.length > 0 && (
            <section aria-labelledby="invitations">
              <h2 id="invitations">On vous invite</h2>
              <ul className="filet">
                {desk.invitations.map(({ questionId, title, invitedBy }) => (
                  <li key={questionId}>
                    <Link to={invitationAddress(questionId)}>{title}</Link>
                    <p className="petit doux">{`${invitedBy} attend votre réponse.`}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {desk.mine.length > 0 && (
            <section aria-labelledby="mes-conversations">
              <h2 id="mes-conversations">Mes conversations</h2>
              <QuestionList questions={desk.mine} showsState />
              <p>
                <Link className="lien-seul" to={myConversationsAddress}>
                  <Icon name="search" />
                  Chercher dans mes conversations
                </Link>
              </p>
            </section>
          )}
          {desk.mayHelp && (
            <section aria-labelledby="en-attente">
              <h2 id="en-attente">Elles attendent une réponse</h2>
              {desk.open.length === 0 && (
                <p>Aucune question n’attend en ce moment. Merci à celles et ceux qui répondent.</p>
              )}
              {forMe.length > 0 && <QuestionList questions={forMe} />}
              {elsewhere.length > 0 && (
                <>
                  <h3 className="h-cote">Ailleurs dans le réseau, sur d’autres thèmes</h3>
                  <QuestionList questions={elsewhere} />
                </>
              )}
            </section>
          )}
        </div>
        <aside className="cote" aria-label="Réponses proches et réglages">
          <NearAnswers near={near} />
          {children}
          <section className="permanence" aria-labelledby="mes-themes">
            <div className="permanence__tete">
              <h2 id="mes-themes" className="h-cote">
                Vous savez, vous aussi
              </h2>
              <p>
                Dites les thèmes que vous connaissez&nbsp;: les questions vous trouveront, dans
                votre département et au-delà. Vous restez libre de passer votre tour.
              </p>
            </div>
            <Link className="lien-seul" to={helpSettingsAddress}>
              <Icon name="list-checks" />
              Mes thèmes
            </Link>
            <Link className="lien-seul" to={cannedAnswersAddress}>
              <Icon name="file-text" />
              Réponses types
            </Link>
            <Link className="lien-seul" to="/aide/mon-aide">
              <Icon name="hand-heart" />
              Mon aide
            </Link>
          </section>
        </aside>
      </div>
    </div>
  );
}
