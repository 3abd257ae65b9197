import { Link } from '@remix-run/react';

import { imageAddress, imageSources } from '#app/files/addresses.ts';
import { sayBudget, sayDates, sayPreparation } from '#app/sheets/say-sheet.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { Badge } from '#app/ui/badge.tsx';
import { type Fact, Facts } from '#app/ui/facts.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Motif } from '#app/ui/motif.tsx';
import { motifLooks } from '#app/vocabularies/motif-look.ts';

import { ProjectStateBadge, SheetKindBadge } from './sheet-badges.tsx';

type SheetHeaderProps = { page: SheetPage; replayLibraryCount: number };

/** Picture, badges, title, who carries it, and the facts that one compares sheets by. */
export function SheetHeader({ page, replayLibraryCount }: SheetHeaderProps) {
  const { content, themes } = page;
  return (
    <header className="fiche-tete">
      <SheetPicture page={page} />
      <div className="fiche-tete__corps">
        <div className="rang rang--serre">
          {content.state && <ProjectStateBadge state={content.state} />}
          {content.kind && <SheetKindBadge kind={content.kind} />}
          {themes.map(({ slug, label, motif }) => (
            <Badge key={slug} tone="neutral" icon={motifLooks[motif].icon}>
              {label}
            </Badge>
          ))}
        </div>
        <h1>{content.title}</h1>
        <p className="fiche-tete__lieu">
          <Carrier page={page} />
        </p>
        <Facts large facts={factsOf(page, replayLibraryCount)} />
      </div>
    </header>
  );
}

/** The illustration, else the pattern of the first theme. */
function SheetPicture({ page: { content, themes, files } }: { page: SheetPage }) {
  const { illustration } = content;
  if (illustration) {
    const file = files[illustration.fileId];
    return (
      <img
        className="fiche-tete__image"
        src={imageAddress(illustration.fileId, 640)}
        srcSet={imageSources(illustration.fileId)}
        sizes="(min-width: 56rem) 13rem, 100vw"
        alt={illustration.alt}
        width={file?.width ?? undefined}
        height={file?.height ?? undefined}
      />
    );
  }
  const look = themes[0] ? motifLooks[themes[0].motif] : null;
  return <Motif name={look?.name} icon={look?.icon ?? 'book-open-text'} />;
}

function Carrier({ page: { carrier, authors } }: { page: SheetPage }) {
  const [first, ...others] = authors;
  return (
    <>
      {carrier.library ? (
        <Link to={`/bibliotheques/${carrier.library.slug}`}>{carrier.name}</Link>
      ) : (
        carrier.name
      )}
      {carrier.departementName && (
        <>
          , <span className="nowrap">{carrier.departementName}</span>
        </>
      )}
      .{first && ` Écrite par ${first}${others.length ? `, avec ${others.join(', ')}` : ''}.`}
    </>
  );
}

function factsOf({ content, audiences }: SheetPage, replayLibraryCount: number): Fact[] {
  const facts: (Fact | null)[] = [
    fact('calendar', 'Dates', sayDates(content)),
    fact('users', 'Public', audiences.join(', ')),
    fact('map-pin', 'Lieu', isAtCarrier(content) ? null : content.place?.label),
    fact('wallet', 'Budget', sayBudget(content)),
    fact('clock', 'Durée', sayPreparation(content)),
    fact(
      'repeat-2',
      'Reprises',
      replayLibraryCount > 0 &&
        `Réalisé aussi par ${formatCount(replayLibraryCount, 'bibliothèque', 'bibliothèques')}`,
    ),
  ];
  return facts.filter((each) => each !== null);
}

/** The place is said already where the library that carries the project hosts it. */
const isAtCarrier = ({ place, carrier }: SheetPage['content']) =>
  place?.libraryId != null && place.libraryId === carrier.libraryId;

function fact(icon: Fact['icon'], label: string, text: string | false | null | undefined) {
  return text ? { icon, label, text } : null;
}
