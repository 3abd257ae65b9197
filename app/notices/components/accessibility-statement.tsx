import { Link } from '@remix-run/react';

import type { Publisher } from '#app/notices/read-publisher.server.ts';

import { ContactLine } from './contact-line.tsx';

/** The statement that article 47 of law 2005-102 asks for, in the outline of RGAA 4.1. */
export function AccessibilityStatement({ publisher }: { publisher: Publisher }) {
  return (
    <>
      <p className="chapo">
        Chacun doit pouvoir lire et écrire ici avec ce qu’il a&nbsp;: un clavier, un lecteur
        d’écran, un vieux poste, un téléphone, peu de réseau.
      </p>
      <section>
        <h2>État de conformité</h2>
        <p>
          Ce site n’a pas encore été audité selon le référentiel général d’amélioration de
          l’accessibilité (RGAA 4.1). Tant qu’un audit n’a pas eu lieu, la règle le dit{' '}
          <strong>non conforme</strong>.
        </p>
      </section>
      <section>
        <h2>Ce qui est vérifié à chaque modification</h2>
        <ul>
          <li>chaque page, avec axe, au clair et au sombre, en grand et en petit&nbsp;;</li>
          <li>le clavier seul, l’ordre des étapes et la marque de celle où l’on est&nbsp;;</li>
          <li>la lecture à 320 pixels de large, sans défilement de côté&nbsp;;</li>
          <li>les formulaires sans JavaScript&nbsp;;</li>
          <li>la carte, dont la liste dit tout ce qu’elle montre.</li>
        </ul>
        <p>
          Le texte, les contrastes et les mouvements se règlent dans{' '}
          <Link to="/confort">Confort de lecture</Link>.
        </p>
      </section>
      <section>
        <h2>Ce qui peut manquer</h2>
        <p>
          Les fichiers déposés par les bibliothèques (affiches, tableurs, PDF) sont tels que leurs
          auteurs les ont faits. Les images des fiches portent une description, que leurs auteurs
          écrivent.
        </p>
      </section>
      <section>
        <h2>Une page vous résiste&nbsp;?</h2>
        <p>Dites-nous laquelle, et ce que vous vouliez faire&nbsp;: nous vous aiderons.</p>
        <ContactLine publisher={publisher} />
        <p>
          Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits, par{' '}
          <a href="https://formulaire.defenseurdesdroits.fr/">son formulaire</a>, auprès de son
          délégué dans votre région, ou par courrier sans timbre&nbsp;: Défenseur des droits, Libre
          réponse 71120, 75342 Paris cedex 07.
        </p>
      </section>
    </>
  );
}
