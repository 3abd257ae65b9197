import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { attendanceListAddress } from '#app/attendance/addresses.ts';
import type { CodePage } from '#app/attendance/show-code.server.ts';
import { codeChangesInSeconds } from '#app/attendance/vocabulary.ts';
import { trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { saySitting } from '#app/trainings/say-session.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

const askAgainInMs = 15_000;

/** The code of a half-day, large enough for the back of the room. */
export function CodePageView({ page }: { page: CodePage }) {
  const { training, session, sitting, shown } = page;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(training.slug), label: training.title },
          { to: attendanceListAddress(training.slug, session.id, sitting.id), label: 'Présence' },
        ]}
        current="Code"
      />
      <h1 className="h1-page">Notez votre présence</h1>
      <p className="chapo">{`${training.title}. ${saySitting(sitting)}.`}</p>
      {shown ? (
        <Shown address={page.address} shown={shown} />
      ) : (
        <Notice>
          {page.isOver
            ? 'Cette demi-journée est finie, ou n’a pas lieu\u00A0: il n’y a plus de code.'
            : `Le code s’affiche à partir du ${formatDateTime(page.opensAt)}.`}
        </Notice>
      )}
    </div>
  );
}

type ShownProps = { address: string; shown: NonNullable<CodePage['shown']> };

function Shown({ address, shown: { code, squares } }: ShownProps) {
  const { revalidate } = useRevalidator();
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        // Asked first: a page that cannot be read again would give way to that of errors.
        const { ok } = await fetch('/healthz');
        setIsLost(!ok);
        if (ok) revalidate();
      } catch {
        setIsLost(true);
      }
    };
    const timer = setInterval(() => void look(), askAgainInMs);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div className="code-salle">
      <svg
        className="code-salle__carre"
        viewBox={`-4 -4 ${squares.size + 8} ${squares.size + 8}`}
        role="img"
        aria-label="Code à photographier&nbsp;: il ouvre la page où noter sa présence"
      >
        <rect x={-4} y={-4} width={squares.size + 8} height={squares.size + 8} fill="#fff" />
        <path d={squares.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <div className="pile">
        <p>
          Photographiez le carré, ou ouvrez <strong>{address.replace(/^https?:\/\//u, '')}</strong>{' '}
          et tapez{'\u00A0'}:
        </p>
        {isLost && (
          <Notice tone="warning" live>
            Cet écran n’a plus de réseau, son code ne sert bientôt plus. Notez les présences à la
            main.
          </Notice>
        )}
        <p className="code-salle__lettres" translate="no">
          {`${code.slice(0, 3)} ${code.slice(3)}`}
        </p>
        <p className="petit doux">
          {`Il change toutes les ${codeChangesInSeconds} secondes. Sans réseau, qui anime note votre présence.`}
        </p>
        <noscript>
          <p>
            <a href="?">Afficher le code du moment</a>
          </p>
        </noscript>
      </div>
    </div>
  );
}
