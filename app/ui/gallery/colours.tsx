import { Plate } from './plate.tsx';

const surfaces = [
  ['fond', 'Calcaire', 'fond de page'],
  ['surface', 'Surface', 'cartes, champs'],
  ['creux', 'Ombre', 'zones en creux'],
  ['texte', 'Encre', 'texte'],
  ['action', 'Calanque', 'agir, suivre un lien'],
  ['chaud', 'Terre cuite', 'la voix, le direct'],
  ['soleil', 'Ocre', 'décor, halo'],
] as const;

const tints = [
  ['bleu', 'Bleu', 'information'],
  ['olive', 'Olive', 'réussi'],
  ['ocre', 'Ocre', 'attention'],
  ['garance', 'Garance', 'erreur'],
  ['lavande', 'Lavande', 'réservé aux pros'],
  ['terre', 'Terre', 'direct'],
  ['nuit', 'Nuit', 'sciences'],
  ['pierre', 'Pierre', 'patrimoine'],
] as const;

export function Colours() {
  return (
    <Plate
      id="couleurs"
      title="Couleurs"
      yes="Le bleu agit, la terre cuite appelle quelqu’un, la lavande dit « entre pros »."
      no="Une couleur seule pour porter une information : toujours un mot et une icône."
    >
      <ul className="nuancier">
        {surfaces.map(([token, name, use]) => (
          <li key={token}>
            <span className={`teinte--${token}`} />
            <b>{name}</b>
            <span className="petit doux">{use}</span>
          </li>
        ))}
      </ul>
      <ul className="nuancier nuancier--teintes">
        {tints.map(([token, name, use]) => (
          <li key={token}>
            <span className={`teinte--${token}`}>Aa</span>
            <b>{name}</b>
            <span className="petit doux">{use}</span>
          </li>
        ))}
      </ul>
    </Plate>
  );
}

export function Typography() {
  return (
    <Plate id="typographie" title="Typographie">
      <div className="typo">
        <p className="typo__4xl">Une idée, une adresse</p>
        <p className="typo__3xl">Titre de fiche</p>
        <p className="typo__xl">Titre de section</p>
        <p className="typo__l">Titre de carte</p>
        <p className="chapo">Chapô : Atkinson Hyperlegible Next, taille L.</p>
        <p>
          Texte courant, 17 px, interligne 1,6, 66 signes au plus par ligne. <em>En italique</em>,{' '}
          <strong>en gras</strong>, <a href="#typographie">un lien</a>,{' '}
          <mark>un passage surligné</mark>.
        </p>
        <p className="petit doux">Texte d’appoint, 15 px. Jamais sous 14 px.</p>
      </div>
    </Plate>
  );
}
