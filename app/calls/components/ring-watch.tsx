import { useLocation } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';

import { callAddress } from '#app/calls/addresses.ts';
import type { Rings } from '#app/calls/list-rings.server.ts';
import { useCallWatch } from '#app/calls/live/use-call-watch.ts';
import { Button } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';

import { RingNotices } from './ring-notices.tsx';
import { playRing, useRingSound } from '#app/alerts/live/ring-sound.ts';

/**
 * Puts « (1) » before the title of the tab while somebody calls, or for what came while nobody looked
 * at it, whichever page it now shows.
 */
function useTitleBadge(count: number) {
  useEffect(() => {
    const bare = document.title.replace(/^\(\d+\) /u, '');
    const wanted = count > 0 ? `(${count}) ${bare}` : bare;
    if (document.title !== wanted) document.title = wanted;
  });
}

/** How many things came while the page was out of sight; looked at, none. */
function useUnseen(): [number, () => void] {
  const [unseen, setUnseen] = useState(0);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setUnseen(0);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const add = useCallback(() => {
    if (document.visibilityState !== 'visible') setUnseen((before) => before + 1);
  }, []);
  return [unseen, add];
}

/** Rings aloud once for each call, where this computer was asked to, and its reader wants it now. */
function useRinging(first: string | undefined, isAloud: boolean) {
  const [isSounding] = useRingSound();
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (first && first !== last.current && isSounding && isAloud) playRing();
    last.current = first;
  }, [first, isSounding, isAloud]);
}

type RingWatchProps = {
  /** What the page came with; null for a visitor, whom nobody calls. */
  known: Rings | null;
  /** Over a page that is about something else. */
  floats?: boolean;
};

/**
 * Keeps me present, and shows who calls as soon as it rings. Each call is read out once, by a region
 * that is there before it.
 */
export function RingWatch({ known, floats = false }: RingWatchProps) {
  const [isSounding, setSounding] = useRingSound();
  const [unseen, addUnseen] = useUnseen();
  const { rings: newest, isLive } = useCallWatch(known, ({ aloud }) => {
    addUnseen();
    if (aloud && isSounding) playRing();
  });
  const { pathname } = useLocation();
  const { rings = [], mine = null, isAloud = false } = newest ?? {};
  // The page of a call says it already.
  const isElsewhere = ({ questionId }: { questionId: string }) =>
    callAddress(questionId) !== pathname;
  const others = rings.filter(isElsewhere);
  const shownMine = mine && isElsewhere(mine) ? mine : null;
  useTitleBadge(rings.length || unseen);
  useRinging(rings[0]?.questionId, isAloud);
  if (!known) return null;
  const [announced] = others;
  return (
    <div className={classNames(floats && 'sonneries-partout')}>
      <p className="invisible" role="status">
        {announced && `${announced.askedBy} appelle\u00A0: ${announced.title}`}
      </p>
      {(others.length > 0 || shownMine) && (
        <RingNotices rings={others} mine={shownMine} floats={floats} />
      )}
      {isLive && others.length > 0 && (
        <p className="conteneur sonneries__son">
          <Button
            type="button"
            variant="quiet"
            icon="bell"
            aria-pressed={isSounding}
            onClick={() => setSounding(!isSounding)}
          >
            Faire sonner cet ordinateur
          </Button>
        </p>
      )}
    </div>
  );
}
