import { libraryAddress } from './addresses.ts';
import type { LibraryPage } from './read-library.server.ts';

/** Title, description and schema.org card of a library's page. */
export function libraryMeta({ library }: LibraryPage, origin: string) {
  const { displayName, departement } = library;
  return [
    { title: `${displayName} – Bibliothèques – RPBS` },
    {
      name: 'description',
      content: `${displayName} (${departement.name})\u00A0: adresse, horaires et fiches projet partagées avec les bibliothèques de la région.`,
    },
    { tagName: 'link', rel: 'canonical', href: origin + libraryAddress(library.slug) },
    { 'script:ld+json': toJsonLd(library, origin) },
  ];
}

const schemaDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const toClock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** https://schema.org/Library; what is unknown is left out. */
export function toJsonLd(library: LibraryPage['library'], origin: string) {
  const card = {
    '@context': 'https://schema.org',
    '@type': 'Library',
    name: library.displayName,
    url: `${origin}${libraryAddress(library.slug)}`,
    address: {
      '@type': 'PostalAddress',
      streetAddress: library.address,
      postalCode: library.postalCode,
      addressLocality: library.commune.name,
      addressRegion: library.departement.name,
      addressCountry: 'FR',
    },
    // The centre of a commune is not where the library stands.
    geo:
      library.pointSource === null || library.pointSource === 'commune'
        ? null
        : {
            '@type': 'GeoCoordinates',
            latitude: library.latitude,
            longitude: library.longitude,
          },
    openingHoursSpecification: library.openingRanges.length
      ? library.openingRanges.map(({ weekday, from, to }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: `https://schema.org/${schemaDays[weekday - 1]}`,
          opens: toClock(from),
          closes: toClock(to),
        }))
      : null,
    telephone: library.phone,
    email: library.email,
    sameAs: library.website,
  };
  // Through JSON to drop what is null, at every depth.
  return JSON.parse(
    JSON.stringify(card, (_, value: unknown) => (value === null ? undefined : value)),
  ) as Record<string, unknown>;
}
