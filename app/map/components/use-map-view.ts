import { useCallback, useEffect, useState } from 'react';

import { mapAddressOf, writeMapQuery } from '#app/map/map-address.ts';
import type { MapData } from '#app/map/map-types.ts';
import type { MapPage } from '#app/map/read-map-page.server.ts';
import { formatView } from '#app/map/view.ts';

import { askMapData, dataAddress, type Frame, MapOutOfReach } from './ask-map-data.ts';
import type { Layer } from './mark-looks.ts';

/** A move goes on for a while: one question at its end is enough. */
const restInMs = 200;

type Answer = { query: string; address: string; data: MapData };

/**
 * What the map shows now: what the page came with, then what the server says of each frame where the
 * live map stops. The frame stands in the address, without a new step of the history.
 */
export function useMapView(map: MapPage) {
  const [frame, setFrame] = useState<Frame | null>(null);
  const [moved, setMoved] = useState<{ from: MapPage; vue: string } | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<MapOutOfReach | null>(null);
  const query = writeMapQuery(map);
  const address = frame && dataAddress(query, frame);
  const vue = moved?.from === map ? moved.vue : map.vue;

  useEffect(() => {
    if (!frame) return undefined;
    const address = dataAddress(query, frame);
    const aborter = new AbortController();
    const ask = async () => {
      try {
        const data = await askMapData(address, aborter.signal);
        setAnswer({ query, address, data });
        setProblem(null);
      } catch (error) {
        if (aborter.signal.aborted) return;
        if (!(error instanceof MapOutOfReach)) throw error;
        setProblem(error);
      }
    };
    const timer = setTimeout(() => void ask(), restInMs);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [frame, query]);

  const retry = useCallback(() => {
    setProblem(null);
    // Another frame, though the same: it is asked for again.
    setFrame((last) => last && { ...last });
  }, []);

  // Who went too fast need only wait.
  useEffect(() => {
    if (!problem?.waitInSeconds) return undefined;
    const timer = setTimeout(retry, problem.waitInSeconds * 1000);
    return () => clearTimeout(timer);
  }, [problem, retry]);

  /** The live map stopped here; `isMoved` when somebody moved it. */
  const look = useCallback(
    (next: Frame, isMoved: boolean) => {
      setFrame(next);
      if (!isMoved) return;
      const written = formatView(next.bounds);
      setMoved({ from: map, vue: written });
      const { search, layers } = map;
      window.history.replaceState(
        window.history.state,
        '',
        mapAddressOf({ search, layers, vue: written }),
      );
    },
    [map],
  );

  const data = answer?.query === query ? answer.data : map.data;

  /** Adds the next page of one list to what is shown. */
  const showMore = async (layer: Layer) => {
    const page = data[layer]?.nextPage;
    if (!address || !page) return;
    try {
      const more = await askMapData(`${address}&page=${page}`);
      setAnswer({ query, address, data: appendPage(data, more, layer) });
      setProblem(null);
    } catch (error) {
      if (!(error instanceof MapOutOfReach)) throw error;
      setProblem(error);
    }
  };

  return {
    data,
    vue,
    problem,
    isBusy: address !== null && answer?.address !== address && problem === null,
    look,
    showMore,
    retry,
  };
}
export type MapViewState = ReturnType<typeof useMapView>;

function appendPage(data: MapData, more: MapData, layer: Layer): MapData {
  if (layer === 'sheets') {
    const items = [...data.sheets.items, ...more.sheets.items];
    return { ...data, sheets: { ...data.sheets, items, nextPage: more.sheets.nextPage } };
  }
  const [shown, next] = [data[layer], more[layer]];
  if (!shown || !next) return data;
  const items = [...shown.items, ...next.items];
  return { ...data, [layer]: { ...shown, items, nextPage: next.nextPage } };
}
