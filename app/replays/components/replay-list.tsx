import { Link } from '@remix-run/react';

import type { ListedReplay, ReplayList as Replays } from '#app/replays/list-replays.server.ts';
import { replayFormAddress } from '#app/replays/addresses.ts';
import { sayReplayFigures } from '#app/replays/say-replays.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatCount, formatEuros } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

type ReplayListProps = { slug: string; replays: Replays; mayRecord: boolean };

/** Beyond these, the older ones wait behind a button. */
const shownFirst = 5;

/** « Réalisé aussi chez nous »: the figures together, then each library's word. */
export function ReplayList({ slug, replays, mayRecord }: ReplayListProps) {
  const { items, figures } = replays;
  const first = items.slice(0, shownFirst);
  const others = items.slice(shownFirst);
  return (
    <section id="realise-aussi" aria-labelledby="realise-aussi-titre">
      <div className="titre-section">
        <h2 id="realise-aussi-titre">Réalisé aussi chez nous</h2>
        {items.length > 0 && (
          <p className="petit doux">{sayReplayFigures(replays.libraryCount, figures)}</p>
        )}
      </div>
      {items.length === 0 && (
        <p>Personne ne l’a encore raconté. Soyez la première bibliothèque&nbsp;!</p>
      )}
      {first.length > 0 && <Items slug={slug} items={first} />}
      {others.length > 0 && (
        <details className="suite">
          <summary>Voir {formatCount(others.length, 'autre retour', 'autres retours')}</summary>
          <Items slug={slug} items={others} />
        </details>
      )}
      {mayRecord && (
        <p className="rang">
          <LinkButton variant="primary" icon="repeat-2" to={replayFormAddress(slug)}>
            Je l’ai réalisé aussi
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Items({ slug, items }: { slug: string; items: readonly ListedReplay[] }) {
  return (
    <ul className="filet">
      {items.map((replay) => (
        <li key={replay.replayId} className="personne">
          <Avatar
            initials={initialsOf(replay.told?.by ?? replay.library.name)}
            seed={replay.library.name}
          />
          <ReplayWords slug={slug} replay={replay} />
        </li>
      ))}
    </ul>
  );
}

function ReplayWords({ slug, replay }: { slug: string; replay: ListedReplay }) {
  const { library, told, may, replayId } = replay;
  return (
    <div>
      <p className="message__tete">
        <strong>
          <Link to={`/bibliotheques/${library.slug}`}>{library.name}</Link>
        </strong>
        <span className="petit doux">{factsOf(replay).join(' · ')}</span>
        {told?.rating && <Stars rating={told.rating} />}
      </p>
      {told?.advice && <p className="texte-libre">{told.advice}</p>}
      {told && <p className="doux petit">{told.by}</p>}
      {(may.revise || may.withdraw) && (
        <p>
          <Link className="lien-seul petit" to={replayFormAddress(slug, replayId)}>
            <Icon name="pencil" />
            {may.revise ? 'Corriger ce retour' : 'Retirer ce retour'}
          </Link>
        </p>
      )}
    </div>
  );
}

function factsOf({ when, told }: ListedReplay): string[] {
  return [
    when,
    told?.attendance == null ? '' : formatCount(told.attendance, 'personne', 'personnes'),
    told?.costInCents == null ? '' : formatEuros(told.costInCents),
  ].filter(Boolean);
}

const five = [1, 2, 3, 4, 5];

function Stars({ rating }: { rating: number }) {
  return (
    <span className="etoiles">
      <HiddenText>Note&nbsp;: {rating} sur 5</HiddenText>
      {five.map((n) => (
        <Icon key={n} name="star" className={n <= rating ? 'etoile--pleine' : undefined} />
      ))}
    </span>
  );
}
