import { Form, Link } from '@remix-run/react';

import { answersAddress, correctionAddress } from '#app/answers/addresses.ts';
import type { AnswerPage } from '#app/answers/read-answer.server.ts';
import { helpAddress } from '#app/help/addresses.ts';
import { MessageBody } from '#app/help/components/message-body.tsx';
import { readRefusal } from '#app/platform/refusal.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { AnswerBadges } from './answer-badges.tsx';

/** A question, its answer, how far it may be trusted, and what its readers may do with it. */
export function AnswerView({ page, answer }: { page: AnswerPage; answer: unknown }) {
  const { title, pieces, theme, scope, certified, isToVerify, isWithdrawn } = page;
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[{ to: answersAddress, label: 'Réponses de collègues' }]}
        current={title}
      />
      <div className="reponse-corps">
        <article className="pile">
          <h1 className="h1-page">{title}</h1>
          <p className="rang rang--serre">
            <Link to={`${answersAddress}?theme=${theme.slug}`}>{theme.label}</Link>
            <AnswerBadges
              scope={scope}
              isCertified={certified !== null && !isToVerify}
              isToVerify={isToVerify}
            />
          </p>
          {readRefusal(answer).formErrors.map((sentence) => (
            <Notice key={sentence} tone="error" live>
              {sentence}
            </Notice>
          ))}
          {isWithdrawn && (
            <Notice tone="warning" title="Réponse retirée">
              Ses auteurs et les référents sont seuls à la lire encore.
            </Notice>
          )}
          {isToVerify && !isWithdrawn && (
            <Notice tone="warning" title="À vérifier">
              {`Personne n’a confirmé cette réponse depuis le ${formatDate(page.confirmedAt)}.`}
            </Notice>
          )}
          <div className="reponse-texte">
            <MessageBody pieces={pieces} />
          </div>
          {page.sheet && (
            <p>
              <Icon name="book-open-text" /> Question posée depuis la fiche{' '}
              <Link to={sheetAddress(page.sheet.slug)}>{page.sheet.title}</Link>
            </p>
          )}
          <Origin page={page} />
          <Versions versions={page.versions} />
        </article>
        <Gestures page={page} />
      </div>
    </div>
  );
}

function Origin({ page: { authors, publishedAt, changedAt, certified } }: { page: AnswerPage }) {
  const corrected = changedAt > publishedAt ? `, corrigée le ${formatDate(changedAt)}` : '';
  return (
    <p className="petit doux">
      {`Publiée le ${formatDate(publishedAt)}${corrected}, `}
      {authors.length > 0
        ? `par ${authors.join(' et ')}.`
        : 'à partir d’une conversation entre bibliothécaires du réseau.'}
      {certified &&
        ` Vérifiée le ${formatDate(certified.at)}${certified.by ? ` par ${certified.by}` : ''}.`}
    </p>
  );
}

function Versions({ versions }: Pick<AnswerPage, 'versions'>) {
  if (versions.length < 2) return null;
  return (
    <details>
      <summary>Textes précédents</summary>
      <ol className="filet">
        {versions.slice(0, -1).map(({ number, title, body, by, at }) => (
          <li key={number}>
            <p className="petit doux">{`${by}, le ${formatDate(at)}`}</p>
            <p>
              <strong>{title}</strong>
            </p>
            <div className="reponse-version petit">{body}</div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Gestures({
  page: { slug, may, isToVerify, certified, isWithdrawn },
}: {
  page: AnswerPage;
}) {
  return (
    <aside className="carte pile" aria-label="À propos de cette réponse">
      <h2 className="h-cote">Il vous manque quelque chose&nbsp;?</h2>
      <p>
        <LinkButton
          variant="warm"
          icon="phone-call"
          to={`${helpAddress}?depuis=${encodeURIComponent(`${answersAddress}/${slug}`)}`}
        >
          Demander à un collègue
        </LinkButton>
      </p>
      {!isWithdrawn && (may.confirm || may.certify || may.correct || may.withdraw) && (
        <Form method="post" className="pile" aria-label="Tenir cette réponse à jour">
          <h2 className="h-cote">La tenir à jour</h2>
          <div className="rang">
            {may.correct && (
              <LinkButton variant="outline" icon="pencil" to={correctionAddress(slug)}>
                Corriger
              </LinkButton>
            )}
            {may.confirm && isToVerify && (
              <Button variant="outline" icon="refresh-cw" name="intent" value="confirm">
                Toujours vrai
              </Button>
            )}
            {may.certify && (!certified || isToVerify) && (
              <Button variant="outline" icon="badge-check" name="intent" value="certify">
                Marquer «&nbsp;vérifiée&nbsp;»
              </Button>
            )}
            {may.withdraw && (
              <Button variant="quiet" icon="archive" name="intent" value="withdraw">
                Retirer
              </Button>
            )}
          </div>
        </Form>
      )}
    </aside>
  );
}
