import type { Publisher } from '#app/notices/read-publisher.server.ts';

/** Who answers for the installation; without a setting, whom to ask. */
export function ContactLine({ publisher: { name, contact } }: { publisher: Publisher }) {
  const who = name ?? 'L’équipe qui administre ce réseau';
  return contact ? (
    <p>
      {who} vous répond&nbsp;: <a href={`mailto:${contact}`}>{contact}</a>.
    </p>
  ) : (
    <p>{who} vous répond. Adressez-vous à votre bibliothèque départementale, qui fera suivre.</p>
  );
}
