import { Form, Link } from '@remix-run/react';

import { publishedAnswerAddress } from '#app/answers/addresses.ts';
import type { ProposalPage } from '#app/answers/read-proposal.server.ts';
import { answerScopeLabels } from '#app/answers/vocabulary.ts';
import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import { type PatronDataKind, patronDataLabels } from '#app/help/vocabulary.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { AnswerForm } from './answer-form.tsx';
import { OpinionForm } from './opinion-form.tsx';

type ProposalViewProps = { page: ProposalPage; answer: unknown; intent: string | null };

const allOf = (names: readonly string[]) => names.join(' et ') || 'l’autre personne';

/** From a conversation to an answer that others find: proposed, agreed, published. */
export function ProposalView({ page, answer, intent }: ProposalViewProps) {
  const { questionId, question, proposal, others, draft, themes } = page;
  const back = { to: questionAddress(questionId), label: 'Revenir à la conversation' };
  const ofForm = (name: string) => (intent === name ? answer : undefined);
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: back.to, label: question },
        ]}
        current="En faire une réponse"
      />
      <div className="reponse-formulaire pile">
        <h1 className="h1-page">En faire une réponse pour d’autres</h1>
        {!page.isAnswered && (
          <Notice tone="info">Personne n’a encore répondu&nbsp;: il n’y a rien à partager.</Notice>
        )}
        {page.isAnswered && !proposal && (
          <>
            {page.wasRefused && (
              <Notice tone="info">
                Un premier texte a été refusé. Parlez-en dans la conversation avant d’en proposer un
                autre.
              </Notice>
            )}
            <p className="chapo">
              {`Relisez, resserrez, proposez. Rien ne paraît avant l’accord de ${allOf(others)}.`}
            </p>
            <AnswerForm
              label="Proposer une réponse"
              intent="propose"
              text={draft}
              themes={themes}
              advice={<Advice patronData={draft.patronData} />}
              button="Proposer ce texte"
              back={back}
              answer={ofForm('propose')}
            />
          </>
        )}
        {proposal && <Proposal page={page} proposal={proposal} ofForm={ofForm} back={back} />}
        <Tutorial />
      </div>
    </div>
  );
}

type ProposalProps = {
  page: ProposalPage;
  proposal: NonNullable<ProposalPage['proposal']>;
  ofForm: (name: string) => unknown;
  back: { to: string; label: string };
};

function Proposal({ page, proposal, ofForm, back }: ProposalProps) {
  const { title, body, theme, scope, slug, opinions, may } = proposal;
  return (
    <>
      {slug && (
        <Notice tone="success">
          <p>
            Cette réponse est publiée.{' '}
            <Link to={publishedAnswerAddress(slug)}>Voir la réponse</Link>
          </p>
        </Notice>
      )}
      {may.revise && proposal.isMine && (
        <Notice tone="info">{`Le texte attend l’accord de ${allOf(page.others)}.`}</Notice>
      )}
      {may.revise &&
        opinions.map(({ name, kind, comment }) => (
          <Notice
            key={name}
            tone={kind === 'correction' ? 'warning' : 'success'}
            title={
              kind === 'correction' ? `${name} demande une correction` : `${name} est d’accord`
            }
          >
            {comment}
          </Notice>
        ))}
      <Card as="section" labelledBy="texte-propose" className="pile">
        <h2 id="texte-propose">{title}</h2>
        <p className="petit doux">{`${theme} · ${answerScopeLabels[scope]}`}</p>
        <div className="reponse-version">{body}</div>
      </Card>
      {may.giveOpinion && (
        <>
          {proposal.patronData.length > 0 && <Advice patronData={proposal.patronData} />}
          <OpinionForm version={proposal.version} answer={ofForm('opinion')} />
        </>
      )}
      {may.revise && (
        <details
          open={Boolean(ofForm('revise')) || opinions.some(({ kind }) => kind === 'correction')}
        >
          <summary>Reprendre le texte</summary>
          <AnswerForm
            label="Reprendre le texte"
            intent="revise"
            version={proposal.version}
            text={proposal}
            themes={page.themes}
            advice={<Advice patronData={proposal.patronData} />}
            button="Proposer ce nouveau texte"
            back={back}
            answer={ofForm('revise')}
          />
        </details>
      )}
      <p>
        <LinkButton variant="quiet" icon="arrow-left" to={back.to}>
          {back.label}
        </LinkButton>
      </p>
    </>
  );
}

/** What must not be published, and what of it is seen in the text. */
function Advice({ patronData }: { patronData: readonly PatronDataKind[] }) {
  return patronData.length > 0 ? (
    <Notice tone="warning" title="Une donnée d’usager s’y trouve peut-être">
      {`Le texte semble contenir ${patronData.map((kind) => patronDataLabels[kind]).join(' et ')}. Retirez ce qui désigne un usager.`}
    </Notice>
  ) : (
    <p className="petit doux">
      Les noms des personnes de la conversation ont été retirés. Relisez&nbsp;: ni nom d’usager, ni
      numéro, ni adresse.
    </p>
  );
}

/** My own words as the draft of a tutorial. */
function Tutorial() {
  return (
    <Form method="post" className="carte carte--creux pile">
      <h2 className="h-cote">Plutôt un tutoriel&nbsp;?</h2>
      <p className="petit">
        Vos propres messages deviennent le brouillon d’une fiche tutoriel, que vous seul voyez.
      </p>
      <p>
        <Button variant="outline" icon="scroll-text" name="intent" value="tutorial">
          En faire un tutoriel
        </Button>
      </p>
    </Form>
  );
}
