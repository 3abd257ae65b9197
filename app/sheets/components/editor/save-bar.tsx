import { Link } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { formatTime } from '#app/ui/format.ts';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

import type { SaveState } from './save-state.ts';

type SaveBarProps = {
  state: SaveState;
  /** The form that the buttons send. */
  formId: string;
  /** Who else sees what is written: « visible par vous et Sacha ». */
  readers: string;
  signInAddress: string;
  isPublished: boolean;
};

/** Where the text is, and what may be done with it. */
export function SaveBar({ state, formId, readers, signInAddress, isPublished }: SaveBarProps) {
  const isHydrated = useHydrated();
  const { icon, title, detail } = wordsOf(state, readers);
  return (
    <section className="publier" aria-label="Enregistrer et publier">
      <div className="conteneur">
        <output className="publier__etat" data-etat={state.kind}>
          <Icon name={icon} />
          <span>
            <strong>{title}</strong> <span className="petit doux">{detail}</span>
            {state.kind === 'signed-out' && (
              <>
                {' '}
                <Link to={signInAddress}>Se reconnecter</Link>
              </>
            )}
          </span>
        </output>
        <div className="rang">
          {state.kind === 'conflict' ? (
            <Button form={formId} name="intent" value="save" variant="primary" icon="git-merge">
              Voir les deux textes
            </Button>
          ) : (
            <>
              {!isHydrated && (
                <Button form={formId} name="intent" value="save" variant="outline" icon="save">
                  Enregistrer
                </Button>
              )}
              <Button form={formId} name="intent" value="preview" variant="outline" icon="eye">
                Aperçu
              </Button>
              <Button form={formId} name="intent" value="publish" variant="primary" icon="send">
                {isPublished ? 'Publier les changements' : 'Publier'}
              </Button>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

type Words = { icon: IconName; title: string; detail: string };

function wordsOf(state: SaveState, readers: string): Words {
  if (state.kind === 'saved') {
    return { icon: 'cloud-check', title: `Enregistré à ${formatTime(state.at)}`, detail: readers };
  }
  if (state.kind === 'offline') return offlineWords(state.isKept);
  if (state.kind === 'signed-out') return signedOutWords(state.isKept);
  if (state.kind === 'conflict') {
    return {
      icon: 'git-merge',
      title: 'Les mêmes réponses ont changé ailleurs',
      detail: 'Les deux textes sont gardés. Choisissez.',
    };
  }
  if (state.kind === 'refused') {
    return { icon: 'circle-alert', title: 'Pas encore enregistré', detail: state.sentence };
  }
  return { icon: 'pencil-line', title: 'Enregistrement…', detail: readers };
}

function offlineWords(isKept: boolean): Words {
  return {
    icon: 'cloud-off',
    title: isKept ? 'Hors connexion : gardé dans ce navigateur' : 'Hors connexion',
    detail: isKept
      ? 'Continuez : tout partira au retour du réseau.'
      : 'Ce navigateur ne garde rien : ne fermez pas la page.',
  };
}

function signedOutWords(isKept: boolean): Words {
  return {
    icon: 'lock',
    title: 'À reconnecter',
    detail: isKept
      ? 'Votre session est terminée. Votre texte est gardé dans ce navigateur.'
      : 'Votre session est terminée. Reconnectez-vous dans un autre onglet, sans fermer celui-ci.',
  };
}
