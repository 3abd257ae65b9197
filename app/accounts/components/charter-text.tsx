/** What members promise each other. A change of meaning goes with a new `charterVersion`. */
export function CharterText() {
  return (
    <>
      <section>
        <p className="chapo">
          Le réseau met en commun ce que font les bibliothèques, pour que personne ne refasse seul
          ce qu’un collègue a déjà fait. En vous inscrivant, vous acceptez ces règles.
        </p>
      </section>
      <section>
        <h2>Ce que nous partageons</h2>
        <ul>
          <li>
            Des projets menés ou préparés dans nos bibliothèques, avec leurs réussites et leurs
            ratés.
          </li>
          <li>Des faits utiles : le budget, les intervenants, la préparation, l’évaluation.</li>
          <li>
            Sous Licence Ouverte 2.0, sauf mention contraire : chacun peut reprendre une fiche, à
            condition de citer d’où elle vient.
          </li>
        </ul>
      </section>
      <section>
        <h2>Ce que nous respectons</h2>
        <ul>
          <li>
            <strong>Les personnes.</strong> Une photo où l’on reconnaît quelqu’un, un numéro, un
            tarif négocié ne se publient qu’avec l’accord des intéressés.
          </li>
          <li>
            <strong>Les œuvres.</strong> Nous ne déposons que des textes, des images et des fichiers
            que nous avons le droit de partager.
          </li>
          <li>
            <strong>L’entre-pros.</strong> Ce qui porte cette mention reste entre professionnels :
            on ne le recopie pas ailleurs.
          </li>
          <li>
            <strong>La courtoisie.</strong> On commente un projet, pas une personne. Rien
            d’insultant, de discriminatoire ni de publicitaire.
          </li>
        </ul>
      </section>
      <section>
        <h2>Répondre de quelqu’un</h2>
        <p>
          Un nouveau venu publie quand une personne de sa bibliothèque, ou qui suit son département,
          répond de lui : elle le connaît, ou elle a vérifié qu’il y travaille. On ne répond pas
          d’un inconnu pour rendre service.
        </p>
      </section>
      <section>
        <h2>Vos données</h2>
        <p>
          Nous gardons votre nom, votre adresse et votre bibliothèque le temps de votre compte, et
          les courriels envoyés trente jours. Rien n’est vendu, rien ne part vers un autre site.
          Vous pouvez tout télécharger, tout corriger et effacer votre compte depuis la page « Mes
          données ». Vos fiches restent alors au réseau, sous le nom « compte supprimé ».
        </p>
      </section>
      <section>
        <h2>Si une règle n’est pas tenue</h2>
        <p>
          Toute fiche et tout commentaire peuvent être signalés. L’administration du réseau peut
          retirer un contenu ou suspendre un compte ; elle dit toujours pourquoi, à la personne
          concernée.
        </p>
      </section>
    </>
  );
}
