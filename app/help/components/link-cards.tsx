import { Link } from '@remix-run/react';

import { publishedAnswerAddress } from '#app/help/addresses.ts';
import type { AnswerLinkCard, LinkCard, SheetLinkCard } from '#app/help/message-card.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { SheetPicture } from '#app/sheets/components/sheet-picture.tsx';
import { sayWhere } from '#app/sheets/say-summary.ts';
import { sheetKindLabels } from '#app/sheets/vocabulary.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The pages of ours that a message leads to: what they are, and where from. */
export function LinkCards({ cards }: { cards: readonly LinkCard[] }) {
  if (cards.length === 0) return null;
  return (
    <ul className="msg__cartes" aria-label="Pages citées">
      {cards.map((card) =>
        card.kindOfPage === 'sheet' ? (
          <SheetCard key={`fiche-${card.slug}`} card={card} />
        ) : (
          <AnswerCard key={`reponse-${card.slug}`} card={card} />
        ),
      )}
    </ul>
  );
}

const statusWords = { published: '', archived: 'archivée', unpublished: 'pas encore publiée' };

function SheetCard({ card }: { card: SheetLinkCard }) {
  const { slug, title, kind, carrierName, status } = card;
  const what = [kind ? sheetKindLabels[kind] : '', card.themes[0]?.label, statusWords[status]];
  return (
    <li className="carte-lien">
      <SheetPicture sheet={card} />
      <div className="carte-lien__corps">
        <p className="tres-petit doux">{['Fiche', ...what].filter(Boolean).join(' · ')}</p>
        <p className="carte-lien__titre">
          <Link to={sheetAddress(slug)}>{title}</Link>
        </p>
        {carrierName && <p className="petit doux">{sayWhere({ ...card, distanceInKm: null })}</p>}
      </div>
    </li>
  );
}

function AnswerCard({ card: { slug, title, theme, isCertified } }: { card: AnswerLinkCard }) {
  return (
    <li className="carte-lien">
      <span className="carte-lien__signe">
        <Icon name={isCertified ? 'badge-check' : 'users'} />
      </span>
      <div className="carte-lien__corps">
        <p className="tres-petit doux">
          {['Réponse de collègues', theme, isCertified ? 'vérifiée' : '']
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="carte-lien__titre">
          <Link to={publishedAnswerAddress(slug)}>{title}</Link>
        </p>
      </div>
    </li>
  );
}
