import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { RowField } from '#app/sheets/sections.ts';
import { useHydrated } from '#app/ui/use-hydrated.ts';

import { useAnswer, useEditor } from './editor-context.ts';

type Click = { preventDefault: () => void };

/**
 * The rows of a list: added and removed at once with scripts, by a submit (`intent`) without. The
 * focus goes to the new row, or to the button that adds where a row was taken out.
 */
export function useRows(list: RowField) {
  const { values } = useAnswer(list);
  const { rowSeed, touch } = useEditor();
  const isHydrated = useHydrated();
  const prefix = `${rowSeed}${list.slice(0, 2)}`;
  const [ids, setIds] = useState(() => (values.length ? values : [`${prefix}0`]));
  const [made, setMade] = useState(1);
  const group = useRef<HTMLDivElement>(null);

  const focus = (sought: string) => group.current?.querySelector<HTMLElement>(sought)?.focus();

  function add(event: Click) {
    event.preventDefault();
    const id = `${prefix}${made}`;
    flushSync(() => {
      setMade(made + 1);
      setIds([...ids, id]);
    });
    focus(`[data-rang="${id}"] :is(input:not([type=hidden]), select)`);
    touch();
  }

  function remove(event: Click, id: string) {
    event.preventDefault();
    flushSync(() => setIds(ids.filter((other) => other !== id)));
    focus('[data-ajouter]');
    touch();
  }

  return {
    ids,
    group,
    addButton: {
      name: 'intent',
      value: `add:${list}`,
      'data-ajouter': '',
      onClick: isHydrated ? add : undefined,
    },
    removeButton: (id: string) => ({
      name: 'intent',
      value: `remove:${list}:${id}`,
      onClick: isHydrated ? (event: Click) => remove(event, id) : undefined,
    }),
  };
}
