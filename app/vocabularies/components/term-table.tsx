import { Form, Link } from '@remix-run/react';

import { Badge } from '#app/ui/badge.tsx';
import { Button, IconButton } from '#app/ui/button.tsx';
import { quoted } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Motif } from '#app/ui/motif.tsx';
import { Table } from '#app/ui/table.tsx';
import { motifLooks } from '#app/vocabularies/motif-look.ts';
import type { KeptTerm } from '#app/vocabularies/read-vocabularies.server.ts';
import { type TermKind, termKindAddresses, termKindLabels } from '#app/vocabularies/vocabulary.ts';

type TermTableProps = { kind: TermKind; terms: readonly KeptTerm[] };

/** A list of the network in its order, with what its keepers may do to each term. */
export function TermTable({ kind, terms }: TermTableProps) {
  const used = terms.filter((term) => !term.isRetired);
  const retired = terms.filter((term) => term.isRetired);
  return (
    <Table
      caption={`Les ${termKindLabels[kind].many}, dans leur ordre`}
      hideCaption
      className="tableau--pile"
    >
      <thead>
        <tr>
          <th scope="col">Nom</th>
          <th scope="col">Ordre</th>
          <th scope="col">Gestes</th>
        </tr>
      </thead>
      <tbody>
        {used.map((term, index) => (
          <tr key={term.id}>
            <TermName kind={kind} term={term} />
            <td className="moitie">
              <div className="rang rang--serre gestes">
                <TermDeed kind={kind} term={term} intent="up" disabled={index === 0} />
                <TermDeed
                  kind={kind}
                  term={term}
                  intent="down"
                  disabled={index === used.length - 1}
                />
              </div>
            </td>
            <td className="moitie">
              <TermDeed kind={kind} term={term} intent="retire" />
            </td>
          </tr>
        ))}
        {retired.map((term) => (
          <tr key={term.id}>
            <TermName kind={kind} term={term} />
            <td className="moitie">–</td>
            <td className="moitie">
              <TermDeed kind={kind} term={term} intent="restore" />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TermName({ kind, term }: { kind: TermKind; term: KeptTerm }) {
  const look = term.motif && motifLooks[term.motif];
  return (
    <th scope="row">
      <span className="terme">
        {look && <Motif name={look.name} icon={look.icon} className="motif--petit" />}
        <span>
          <Link to={`/administration/vocabulaires/${termKindAddresses[kind]}/${term.id}`}>
            {term.label}
          </Link>{' '}
          {term.isRetired && (
            <Badge tone="neutral" icon="archive">
              Retiré
            </Badge>
          )}
        </span>
      </span>
    </th>
  );
}

const moves = {
  up: { icon: 'arrow-up', words: 'Monter' },
  down: { icon: 'arrow-down', words: 'Descendre' },
} as const;
const changes = {
  retire: { icon: 'archive', words: 'Retirer' },
  restore: { icon: 'archive-restore', words: 'Rétablir' },
} as const;

type TermDeedProps = {
  kind: TermKind;
  term: KeptTerm;
  intent: keyof typeof moves | keyof typeof changes;
  disabled?: boolean;
};

/** One button, one form: it works without scripts. */
function TermDeed({ kind, term, intent, disabled }: TermDeedProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={term.id} />
      {intent === 'up' || intent === 'down' ? (
        <IconButton
          name="intent"
          value={intent}
          icon={moves[intent].icon}
          label={`${moves[intent].words} ${quoted(term.label)}`}
          disabled={disabled}
        />
      ) : (
        <Button variant="quiet" name="intent" value={intent} icon={changes[intent].icon}>
          {changes[intent].words}
          <HiddenText> «\u00A0{term.label}\u00A0»</HiddenText>
        </Button>
      )}
    </Form>
  );
}
