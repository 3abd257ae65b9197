import { Link } from '@remix-run/react';

import { Highlighted } from '#app/sheets/components/highlighted.tsx';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { sayFreeDays } from '#app/speakers/free-days.ts';
import { sayArea, sayCommune, sayDisciplines, sayFee } from '#app/speakers/say-speaker.ts';
import type { SpeakerLine } from '#app/speakers/speaker-summary.ts';
import { speakerFormatLabels } from '#app/speakers/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import type { Fact } from '#app/ui/facts.tsx';
import { Facts } from '#app/ui/facts.tsx';

import { SpeakerPortrait } from './speaker-portrait.tsx';

type SpeakerListProps = {
  speakers: readonly SpeakerLine[];
  /** From when days are asked for: the nearest free ones are shown. */
  freeFrom: string | null;
  /** What libraries think of them on the whole, by their id: « 4,6 sur 5 »; professional. */
  marks: Readonly<Record<string, string>>;
};

/** Speakers found, one link each. */
export function SpeakerList({ speakers, freeFrom, marks }: SpeakerListProps) {
  return (
    <ul className="resultats" id="liste" tabIndex={-1}>
      {speakers.map((speaker) => (
        <SpeakerItem
          key={speaker.id}
          speaker={speaker}
          freeFrom={freeFrom}
          mark={marks[speaker.id]}
        />
      ))}
    </ul>
  );
}

type SpeakerItemProps = { speaker: SpeakerLine; freeFrom: string | null; mark?: string };

function SpeakerItem({ speaker, freeFrom, mark }: SpeakerItemProps) {
  const { said, contact, terms, free } = speaker;
  const nextFree = free?.find(({ endsOn }) => endsOn >= (freeFrom ?? ''));
  const [cheapest] = (terms?.fees ?? []).toSorted((a, b) => a.amountInCents - b.amountInCents);
  const area = said ? sayArea(said) : '';
  const facts: Fact[] = [
    ...(said?.formats.length
      ? [
          {
            icon: 'presentation' as const,
            label: 'Formats',
            text: said.formats.map((one) => speakerFormatLabels[one]).join(', '),
          },
        ]
      : []),
    ...(said?.audiences.length
      ? [
          {
            icon: 'users' as const,
            label: 'Publics',
            text: said.audiences.map(({ label }) => label).join(', '),
          },
        ]
      : []),
    ...(area ? [{ icon: 'map-pin' as const, label: 'Se déplace', text: area }] : []),
    ...(cheapest ? [{ icon: 'euro' as const, label: 'Tarif', text: sayFee(cheapest) }] : []),
    ...(nextFree ? [{ icon: 'calendar' as const, text: `Libre ${sayFreeDays(nextFree)}` }] : []),
    ...(mark ? [{ icon: 'star' as const, label: 'Avis', text: mark }] : []),
    ...(!said && contact
      ? [{ icon: 'mail' as const, label: 'Courriel', text: contact.email }]
      : []),
  ];
  return (
    <li className="personne inter-l">
      <SpeakerPortrait speaker={speaker} size="large" />
      <div>
        <h3>
          <Link to={speakerAddress(speaker.slug)}>
            <Highlighted segments={speaker.nameSegments} />
          </Link>
        </h3>
        <p className="rang rang--serre petit">
          <span>{said?.headline || sayDisciplines(speaker.disciplines)}</span>
          {said?.commune && <span className="doux">{sayCommune(said.commune)}</span>}
          {!speaker.agreedAt && (
            <Badge tone="ochre" icon="hourglass">
              En attente d’accord
            </Badge>
          )}
        </p>
        {speaker.excerpt.length > 0 && (
          <p className="petit">
            <Highlighted segments={speaker.excerpt} />
          </p>
        )}
        {facts.length > 0 && <Facts facts={facts} />}
      </div>
    </li>
  );
}
