import type { EvaluationPage } from '#app/evaluations/read-evaluations.server.ts';
import type { EvaluationResults } from '#app/evaluations/sum-up.ts';
import { leastShown } from '#app/platform/least-shown.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Figures, Gauge } from '#app/ui/figures.tsx';
import { formatCount, formatDecimal } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

/** What those who came think of a session; below five answers, how many there are and why no more. */
export function EvaluationResultsView({ page }: { page: EvaluationPage }) {
  const { session, askedCount, answerCount, results } = page;
  if (answerCount + askedCount === 0)
    return (
      <EmptyState as="h2" title="Aucun avis n’a été demandé.">
        <p>
          {session.state === 'held'
            ? 'Il est demandé, le lendemain, à qui est noté présent et a donné une adresse. Notez les présences\u00A0: les courriels partent ensuite.'
            : 'Il est demandé le lendemain de la session, à qui est noté présent et a donné une adresse.'}
        </p>
      </EmptyState>
    );
  const answers = formatCount(answerCount, 'réponse', 'réponses');
  return (
    <>
      <Figures
        figures={[
          { id: 'answers', value: answerCount, label: answerCount > 1 ? 'réponses' : 'réponse' },
          ...(askedCount > 0
            ? [
                {
                  id: 'asked',
                  value: askedCount,
                  label: askedCount > 1 ? 'personnes interrogées' : 'personne interrogée',
                },
              ]
            : []),
          ...(results
            ? [
                {
                  id: 'average',
                  value: formatDecimal(results.average),
                  unit: 'sur 5',
                  label: 'note moyenne',
                },
              ]
            : []),
        ]}
      />
      {results ? (
        <Results results={results} total={answerCount} />
      ) : (
        <Notice title={answers}>
          {`Les avis se lisent à partir de ${leastShown} réponses\u00A0: en dessous, chacun reconnaîtrait la sienne et celle des autres.`}
        </Notice>
      )}
    </>
  );
}

type ResultsProps = { results: EvaluationResults; total: number };

function Results({ results, total }: ResultsProps) {
  const { overall, pace, recommends, useful, remarks } = results;
  return (
    <>
      <div className="grille grille--3">
        <Shares title="Dans l’ensemble" shares={overall} total={total} />
        <Shares title="Le rythme" shares={pace} total={total} />
        <Shares title="La conseiller à un collègue" shares={recommends} total={total} />
      </div>
      <Texts title="Ce qui sera utile" texts={useful} />
      <Texts title="Ce qui a été ajouté" texts={remarks} />
    </>
  );
}

type SharesProps = { title: string; shares: { label: string; value: number }[]; total: number };

function Shares({ title, shares, total }: SharesProps) {
  return (
    <section className="carte pile">
      <h2 className="h-cote">{title}</h2>
      <ul className="pile pile--serree">
        {shares.map(({ label, value }) => (
          <li key={label}>
            <span className="rang rang--bouts petit">
              <span>{label}</span> <b>{value}</b>
            </span>
            <Gauge value={value} max={total} label={`${label}\u00A0: ${value} sur ${total}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section className="pile">
      <h2>{title}</h2>
      <ul className="filet">
        {texts.map((text) => (
          <li key={text} className="texte-saisi">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
