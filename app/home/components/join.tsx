import { Link } from '@remix-run/react';

import { LinkButton } from '#app/ui/button.tsx';

/** What an account brings, for those who have none. */
export function Join() {
  return (
    <aside className="permanence" aria-labelledby="rejoindre">
      <div className="permanence__tete">
        <h2 id="rejoindre">Entre collègues</h2>
        <p>Avec un compte, chaque fiche montre aussi ses coulisses.</p>
      </div>
      <ul className="filet">
        <li>
          <strong>Le budget et son financement</strong>
          <p className="petit doux">Qui a payé quoi, et ce qui a manqué.</p>
        </li>
        <li>
          <strong>Les contacts et les fichiers</strong>
          <p className="petit doux">Affiches, tableurs, pas à pas&nbsp;: prêts à reprendre.</p>
        </li>
        <li>
          <strong>Le bilan, sans fard</strong>
          <p className="petit doux">Ce qui a marché, ce qui n’a pas marché.</p>
        </li>
      </ul>
      <LinkButton variant="primary" large to="/inscription" icon="user-plus">
        Rejoindre le réseau
      </LinkButton>
      <p className="petit doux">
        Déjà membre&nbsp;? <Link to="/connexion">Connectez-vous</Link>.
      </p>
    </aside>
  );
}
