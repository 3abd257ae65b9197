import { Form } from '@remix-run/react';

import type { HistoryPage, Side } from '#app/sheets/read-history.server.ts';
import { Button } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Table } from '#app/ui/table.tsx';

type VersionListProps = { history: HistoryPage };

/** Each version, the newest first: two are chosen to be compared, one is taken up again. */
export function VersionList({ history }: VersionListProps) {
  const { versions, comparison, mayRestore, mayCompareDraft, originTitle, reader } = history;
  const rows: { side: Side; name: string; when: string; what: string }[] = [
    ...(mayCompareDraft
      ? [{ side: 'brouillon' as const, name: 'Brouillon', when: '', what: 'Pas encore publié' }]
      : []),
    ...versions.map(({ number, publishedAt, by, note }) => ({
      side: number,
      name: `Version ${number}`,
      when: formatDate(publishedAt),
      what: [note, by && reader === 'professional' ? `par ${by}` : ''].filter(Boolean).join(', '),
    })),
    ...(originTitle === null
      ? []
      : [{ side: 'origine' as const, name: 'Fiche d’origine', when: '', what: originTitle }]),
  ];
  return (
    <>
      <Form method="get" id="comparer" action="#difference" preventScrollReset>
        <Table caption="Versions de la fiche" hideCaption className="versions tableau--pile">
          <thead>
            <tr>
              <th scope="col">Avant</th>
              <th scope="col">Après</th>
              <th scope="col">Version</th>
              <th scope="col">Publiée</th>
              <th scope="col">Ce qu’on en sait</th>
              {mayRestore && <th scope="col">Reprendre</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ side, name, when, what }) => (
              <tr key={side}>
                <td className="moitie" data-l="Avant">
                  <Pick
                    name="de"
                    side={side}
                    label={`Avant\u00A0: ${name}`}
                    chosen={comparison?.from}
                  />
                </td>
                <td className="moitie" data-l={side === 'origine' ? undefined : 'Après'}>
                  {side !== 'origine' && (
                    <Pick
                      name="a"
                      side={side}
                      label={`Après\u00A0: ${name}`}
                      chosen={comparison?.to}
                    />
                  )}
                </td>
                <th scope="row">{name}</th>
                <td>{when}</td>
                <td>{what}</td>
                {mayRestore && (
                  <td>
                    {typeof side === 'number' && (
                      <Button
                        variant="quiet"
                        form="reprendre"
                        name="number"
                        value={side}
                        icon="archive-restore"
                      >
                        Reprendre<HiddenText> la version {side}</HiddenText>
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
        <p className="rang version-choix">
          <Button variant="primary" icon="git-compare">
            Comparer
          </Button>
        </p>
      </Form>
      {mayRestore && (
        <Form method="post" id="reprendre">
          <p className="petit doux">
            «&nbsp;Reprendre&nbsp;» remet une ancienne version dans le brouillon. Vous la relisez,
            puis vous la publiez&nbsp;; les autres versions restent.
          </p>
        </Form>
      )}
    </>
  );
}

type PickProps = { name: 'de' | 'a'; side: Side; label: string; chosen: Side | undefined };

function Pick({ name, side, label, chosen }: PickProps) {
  return (
    <label className="coche coche--seule">
      <input type="radio" name={name} value={side} defaultChecked={side === chosen} />
      <HiddenText>{label}</HiddenText>
    </label>
  );
}
