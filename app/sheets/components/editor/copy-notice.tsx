import { Button } from '#app/ui/button.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

type CopyNoticeProps = { at: number; onTake: () => void; onForget: () => void };

/** A text that never reached us was found in this browser. */
export function CopyNotice({ at, onTake, onForget }: CopyNoticeProps) {
  return (
    <Notice tone="warning" title="Un texte non enregistré est gardé dans ce navigateur" live>
      <p>Il date du {formatDateTime(at)}. La fiche ci-dessous est celle du serveur.</p>
      <p className="rang">
        <Button type="button" variant="primary" icon="rotate-ccw" onClick={onTake}>
          Reprendre ce texte
        </Button>
        <Button type="button" variant="quiet" onClick={onForget}>
          L’oublier
        </Button>
      </p>
    </Notice>
  );
}
