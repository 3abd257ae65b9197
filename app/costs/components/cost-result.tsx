import type { VisitReckoning } from '#app/costs/read-visit-cost.server.ts';
import { sayRate } from '#app/costs/say-rate.ts';
import { costParts, type CostPart } from '#app/costs/visit-cost.ts';
import { rateWords, sharingLabels } from '#app/costs/vocabulary.ts';
import { Card } from '#app/ui/card.tsx';
import { formatExactEuros } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Table } from '#app/ui/table.tsx';

const partWords: Record<CostPart, string> = {
  fee: 'Rémunération brute',
  contribution: 'Contribution diffuseur',
  travel: 'Trajet',
  stay: 'Repas et nuits',
};

/** The bill of a coming, and who pays what. */
export function CostResult({ reckoning }: { reckoning: VisitReckoning }) {
  const { cost, rates, query, under } = reckoning;
  if (!cost)
    return (
      <Card as="section" tone="hollow" labelledBy="addition">
        <h2 id="addition" className="h-cote">
          Combien prévoir&nbsp;?
        </h2>
        <p>Dites combien de séances sont prévues, puis calculez.</p>
      </Card>
    );
  const [mine] = cost.shares;
  const isShared = cost.shares.length > 1;
  const contribution = rates.payerContribution;
  return (
    <Card as="section" className="calcul" labelledBy="addition">
      <h2 id="addition" className="h-cote">
        Combien prévoir&nbsp;?
      </h2>
      <div role="status">
        <dl className="addition">
          {costParts
            .filter((part) => cost.whole[part] > 0)
            .map((part) => (
              <div key={part}>
                <dt>
                  {partWords[part]}
                  {part === 'contribution' &&
                    contribution &&
                    `, ${sayRate('payerContribution', contribution.amount)}`}
                </dt>
                <dd>{formatExactEuros(cost.whole[part])}</dd>
              </div>
            ))}
          <div className="addition__t">
            <dt>Total</dt>
            <dd>{formatExactEuros(cost.whole.total)}</dd>
          </div>
          {isShared && mine && (
            <div className="addition__p">
              <dt>{mine.name}</dt>
              <dd>{formatExactEuros(mine.total)}</dd>
            </div>
          )}
        </dl>
      </div>
      {under.map(({ kind, feeInCents, recommendedInCents }) => (
        <Notice
          key={kind}
          tone={query.hasGrant ? 'error' : 'warning'}
          title={`${rateWords[kind].label}\u00A0: ${formatExactEuros(feeInCents)} au lieu de ${formatExactEuros(recommendedInCents)}`}
        >
          {query.hasGrant
            ? 'Le CNL et la SOFIA ne soutiennent que les venues payées au tarif de la Charte.'
            : 'C’est moins que le tarif recommandé par la Charte, que le CNL et la SOFIA demandent de respecter.'}
        </Notice>
      ))}
      {isShared && (
        <Table caption={`Ce que paie chacune. ${sharingLabels[query.sharing]}.`}>
          <thead>
            <tr>
              <th scope="col">Bibliothèque</th>
              <th scope="col" className="num">
                À payer
              </th>
            </tr>
          </thead>
          <tbody>
            {cost.shares.map(({ name, total }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- two may bear one name
              <tr key={i}>
                <th scope="row">{name}</th>
                <td className="num">{formatExactEuros(total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td className="num">{formatExactEuros(cost.whole.total)}</td>
            </tr>
          </tfoot>
        </Table>
      )}
      <Sources reckoning={reckoning} />
    </Card>
  );
}

/** Where the rates come from, and since when. */
function Sources({ reckoning: { rates } }: { reckoning: VisitReckoning }) {
  const sources = [...new Set(Object.values(rates).map(({ source }) => source))];
  return (
    <details className="petit">
      <summary>D’où viennent ces tarifs</summary>
      <ul className="p">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <p>Montants bruts, hors TVA. Votre administration suit ses propres barèmes de déplacement.</p>
    </details>
  );
}
