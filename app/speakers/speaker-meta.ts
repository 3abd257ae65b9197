import type { MetaDescriptor } from '@remix-run/node';

import { plainTextOf } from '#app/sheets/rich-text.ts';

import { speakerAddress } from './addresses.ts';
import { sayDisciplines } from './say-speaker.ts';
import type { SpeakerProfile } from './visible-speaker.ts';
import { languageLabels } from './vocabulary.ts';

const shortened = 160;

/**
 * Title, description and schema.org card of a profile: the public part alone, whoever reads the
 * page. An entry that waits for its agreement is for no search engine.
 * @param origin under which the platform is reached, without a final slash.
 */
export function speakerMeta(speaker: SpeakerProfile, origin: string): MetaDescriptor[] {
  const { name, said, slug } = speaker;
  const title = { title: `${name} – Intervenants – RPBS` };
  if (!said || !speaker.agreedAt) return [title, { name: 'robots', content: 'noindex' }];
  const line = [
    said.headline || sayDisciplines(speaker.disciplines),
    plainTextOf(said.presentation).replaceAll(/\s+/gu, ' '),
  ]
    .filter(Boolean)
    .join('. ');
  const description = line.length > shortened ? `${line.slice(0, shortened - 1)}…` : line;
  const address = origin + speakerAddress(slug);
  return [
    title,
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: address },
    { property: 'og:type', content: 'profile' },
    { property: 'og:title', content: name },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address },
    { 'script:ld+json': toJsonLd(speaker, said, { address, description }) },
  ];
}

/** https://schema.org/Person or /Organization; what is unknown is left out. */
function toJsonLd(
  { name, disciplines }: SpeakerProfile,
  said: NonNullable<SpeakerProfile['said']>,
  { address, description }: { address: string; description: string },
) {
  const isPerson = said.kind === 'person';
  const places = [...said.departements, ...said.intercommunalities].map((place) => place.name);
  const knows = said.languages.map((one) => languageLabels[one]);
  return {
    '@context': 'https://schema.org',
    '@type': isPerson ? 'Person' : 'Organization',
    '@id': address,
    name,
    description,
    url: address,
    ...(isPerson
      ? { jobTitle: said.headline || sayDisciplines(disciplines), knowsLanguage: knows }
      : { areaServed: places }),
    ...(said.links.length ? { sameAs: said.links } : {}),
    ...(said.commune
      ? {
          address: {
            '@type': 'PostalAddress',
            addressLocality: said.commune.name,
            addressCountry: 'FR',
          },
        }
      : {}),
  };
}
