import { useState } from 'react';

import { Button, LinkButton } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ToastRegion, type ToastMessage } from '#app/ui/toast.tsx';

import { Plate } from './plate.tsx';

export function Messages() {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  return (
    <Plate
      id="avis"
      title="Avis et messages"
      yes="Ce qui s’est passé, puis quoi faire."
      no="S’excuser, ou effacer un message avant qu’il soit lu."
    >
      <div className="grille grille--2">
        <Notice title="La navette passe jeudi.">Votre malle arrivera avec elle.</Notice>
        <Notice tone="success" title="Fiche publiée.">
          14 collègues la suivent déjà.
        </Notice>
        <Notice tone="warning" title="Cette fiche a plus d’un an.">
          Est-ce toujours vrai ?
        </Notice>
        <Notice tone="error" title="Le fichier pèse 24 Mo.">
          Réduisez-le à 10 Mo, ou collez un lien.
        </Notice>
      </div>
      <p className="section">
        <Button
          type="button"
          variant="outline"
          onClick={() => setToast({ id: String(Date.now()), text: 'Ajoutée à votre sélection' })}
        >
          Montrer un message
        </Button>
      </p>
      <ToastRegion message={toast} />
    </Plate>
  );
}

export function DialogAndEmptyState() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Plate
      id="dialogue"
      title="Dialogue et état vide"
      yes="Nommer ce qui sera perdu et comment revenir en arrière."
      no="« Êtes-vous sûr ? Oui / Non »."
    >
      <div className="grille grille--2">
        <div>
          <Button type="button" variant="danger" icon="trash-2" onClick={() => setOpen(true)}>
            Supprimer la fiche
          </Button>
          <Dialog open={open} onClose={close} title="Supprimer cette fiche ?">
            <p>
              Quatre bibliothèques l’ont reprise. Leurs versions restent, et la vôtre se récupère
              pendant 30 jours.
            </p>
            <div className="rang">
              <Button type="button" variant="danger" icon="trash-2" onClick={close}>
                Supprimer la fiche
              </Button>
              <Button type="button" variant="outline" onClick={close}>
                La garder
              </Button>
            </div>
          </Dialog>
        </div>
        <EmptyState title="Aucune question en attente">
          <p className="doux">
            Quand un collègue cherche de l’aide sur vos thèmes, sa question s’affiche ici.
          </p>
          <p>
            <LinkButton to="#dialogue" variant="outline">
              Choisir mes thèmes
            </LinkButton>
          </p>
        </EmptyState>
      </div>
    </Plate>
  );
}
