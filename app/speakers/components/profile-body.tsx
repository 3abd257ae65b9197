import { RichTextView } from '#app/sheets/components/rich-text-view.tsx';
import { sayDisciplines } from '#app/speakers/say-speaker.ts';
import type { SpeakerProfile } from '#app/speakers/visible-speaker.ts';
import { languageLabels, speakerFormatLabels } from '#app/speakers/vocabulary.ts';
import type { Fact } from '#app/ui/facts.tsx';
import { Facts } from '#app/ui/facts.tsx';
import type { ReactNode } from 'react';

import { SpeakerPortrait } from './speaker-portrait.tsx';

/** Name, line, facts: the head of a profile. @param children what may be done. */
export function ProfileHead({
  speaker,
  children,
  shareToken,
}: {
  speaker: SpeakerProfile;
  /** Of who reads it by the link of a mail. */
  shareToken?: string;
  children?: ReactNode;
}) {
  const { name, said, disciplines } = speaker;
  const line = said?.headline || sayDisciplines(disciplines);
  const facts: Fact[] = said
    ? [
        ...(said.formats.length
          ? [
              {
                icon: 'presentation' as const,
                label: 'Formats',
                text: said.formats.map((one) => speakerFormatLabels[one]).join(', '),
              },
            ]
          : []),
        ...(said.audiences.length
          ? [
              {
                icon: 'users' as const,
                label: 'Publics',
                text: said.audiences.map(({ label }) => label).join(', '),
              },
            ]
          : []),
        ...(said.languages.length
          ? [
              {
                icon: 'globe' as const,
                label: 'Langues',
                text: said.languages.map((one) => languageLabels[one]).join(', '),
              },
            ]
          : []),
      ]
    : [];
  return (
    <header className="inter-tete">
      <SpeakerPortrait speaker={speaker} size="portrait" shareToken={shareToken} />
      <div>
        <h1>{name}</h1>
        <p className="fiche-tete__lieu">
          {line}
          {said?.commune && `, ${said.commune.name} (${said.commune.departementCode})`}
        </p>
        {facts.length > 0 && <Facts facts={facts} large />}
        {said?.picture && <p className="petit doux">{`Image\u00A0: ${said.picture.credit}`}</p>}
      </div>
      {children}
    </header>
  );
}

/** What they do, in their words and in those of the lists. */
export function ProfileOffer({ speaker }: { speaker: SpeakerProfile }) {
  const { said } = speaker;
  if (!said) return null;
  return (
    <section className="prose" aria-labelledby="offre">
      <h2 id="offre">Ce qui est proposé</h2>
      <RichTextView text={said.presentation} headingRank={3} />
      <dl className="inter-dit">
        <Line title="Disciplines">{sayDisciplines(speaker.disciplines)}</Line>
        <Line title="Thèmes">{said.themes.map(({ label }) => label).join(', ')}</Line>
        <Line title="Besoins techniques">{said.technicalNeeds}</Line>
        {said.links.length > 0 && (
          <div>
            <dt>Liens</dt>
            <dd>
              <ul className="liens">
                {said.links.map((link) => (
                  <li key={link}>
                    <a href={link} rel="nofollow noopener">
                      {link.replace(/^https?:\/\//u, '').replace(/\/$/u, '')}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Line({ title, children }: { title: string; children: string }) {
  if (!children) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd className="multiligne">{children}</dd>
    </div>
  );
}
