import { Link } from '@remix-run/react';

import type { Publisher } from '#app/notices/read-publisher.server.ts';
import { Table } from '#app/ui/table.tsx';

import { ContactLine } from './contact-line.tsx';

type PersonalDataTextProps = {
  publisher: Publisher;
  /** What is kept on people, why, by which right, until when. */
  kept: readonly { what: string; why: string; ground: string; until: string }[];
};

export function PersonalDataText({ publisher, kept }: PersonalDataTextProps) {
  return (
    <>
      <p className="chapo">
        Rien n’est vendu, aucune page n’appelle un tiers. Rien ne part vers un autre site, sauf, si
        vous les demandez, des notifications que seul votre navigateur sait lire. Voici tout ce qui
        est gardé.
      </p>
      <section>
        <h2>Ce qui est gardé, pourquoi, jusqu’à quand</h2>
        <Table caption="Données gardées" hideCaption>
          <thead>
            <tr>
              <th scope="col">Donnée</th>
              <th scope="col">Pour</th>
              <th scope="col">De quel droit</th>
              <th scope="col">Jusqu’à</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ what, why, ground, until }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{why}</td>
                <td>{ground}</td>
                <td>{until}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      <p>
        Si vous avez un compte,{' '}
        <Link to="/compte/donnees/gardees">voyez ce qui est gardé de vous aujourd’hui</Link>.
      </p>
      <section>
        <h2>Témoins de connexion</h2>
        <p>
          Trois, et rien d’autre&nbsp;: celui qui vous garde connecté, celui qui retient votre
          confort de lecture, et celui qui porte un message d’une page à la suivante. Ils ne suivent
          personne, aucune bannière n’est nécessaire. Ce que vous écrivez reste aussi dans votre
          navigateur tant que ce n’est pas enregistré.
        </p>
      </section>
      <section>
        <h2>Vos droits</h2>
        <p>
          Tout télécharger, corriger, effacer&nbsp;: dans{' '}
          <Link to="/compte/donnees">Mes données</Link>, sans rien demander à personne. Pour toute
          autre question&nbsp;:
        </p>
        <ContactLine publisher={publisher} />
        <p>
          Vous pouvez aussi saisir la CNIL, sur{' '}
          <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.
        </p>
      </section>
    </>
  );
}
