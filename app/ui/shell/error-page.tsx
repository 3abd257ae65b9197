import { LinkButton } from '#app/ui/button.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';

type ErrorPageProps = {
  status: number;
  /** What happened, for people; by default the sentence of the status. */
  sentence?: string;
  /** To quote when writing to an administrator; it finds the line in the log. */
  requestId?: string;
  /** Where the search box leads; none is shown without it. */
  searchAction?: string;
};

const words: Record<number, { title: string; sentence: string; next: string }> = {
  401: {
    title: 'Connectez-vous pour voir cette page',
    sentence: 'Elle est réservée aux membres du réseau.',
    next: 'Connectez-vous, vous y reviendrez aussitôt.',
  },
  403: {
    title: 'Cette page ne vous est pas ouverte',
    sentence: 'Votre compte ne donne pas accès à ce qu’elle contient.',
    next: 'Le référent de votre bibliothèque ou un administrateur peut vous l’ouvrir.',
  },
  404: {
    title: 'Cette page n’existe pas',
    sentence: 'L’adresse est incomplète, ou ce qu’elle montrait a été retiré.',
    next: 'Cherchez par quelques mots, ou repartez de l’accueil.',
  },
  429: {
    title: 'Trop de demandes à la suite',
    sentence: 'Le site ralentit pour rester disponible à tous.',
    next: 'Attendez une minute, puis rechargez la page.',
  },
};

const broken = {
  title: 'La page n’a pas pu s’afficher',
  sentence: 'Une panne de notre côté ; rien de ce que vous avez enregistré n’est perdu.',
  next: 'Rechargez la page dans une minute.',
};

/** What happened, what to do, and a way on. Replaces the page, inside the shell when there is one. */
export function ErrorPage({ status, sentence, requestId, searchAction }: ErrorPageProps) {
  const { title, sentence: usual, next } = words[status] ?? broken;
  return (
    <div className="conteneur section pile">
      <h1 className="h1-page">{title}</h1>
      <p className="chapo">{sentence ?? usual}</p>
      <p>{next}</p>
      {searchAction && <SearchBox action={searchAction} label="Chercher dans le réseau" />}
      <div className="rang">
        {status === 401 && (
          <LinkButton variant="primary" to="/connexion">
            Se connecter
          </LinkButton>
        )}
        <LinkButton variant="outline" icon="house" to="/">
          Revenir à l’accueil
        </LinkButton>
      </div>
      {requestId && status >= 500 && (
        <p className="petit doux">
          Si cela se répète, écrivez à un administrateur avec ce repère&nbsp;:{' '}
          <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}
