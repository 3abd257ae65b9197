import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import { HiddenText } from '#app/ui/hidden-text.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { formatCount } from '#app/ui/format.ts';
import { type Suggestion, useSuggestions } from '#app/ui/use-suggestions.ts';

type MentionAreaProps = {
  id: string;
  label: string;
  help?: string;
  defaultValue?: string;
  error?: readonly string[];
};

type Query = { text: string; from: number };

/** « @luc| »: what is being typed after the last « @ » before the caret. */
function queryAt(value: string, caret: number): Query | null {
  const found = /(?:^|[^\p{L}\p{N}])@([\p{L}][\p{L}\p{M} .’'-]{1,40})$/u.exec(
    value.slice(0, caret),
  );
  const text = found?.[1];
  return text ? { text, from: caret - text.length } : null;
}

/**
 * A text area where « @ » and two letters propose members. Those picked go with the form by their
 * id; without scripts, a whole name written after « @ » is enough.
 */
export function MentionArea({ id, label, help, defaultValue, error }: MentionAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [query, setQuery] = useState<Query | null>(null);
  const [active, setActive] = useState(0);
  const [picked, setPicked] = useState<Suggestion[]>([]);
  const { items } = useSuggestions('/suggestions/membres', query?.text ?? '');
  const shown = query ? items : [];
  const optionId = (i: number) => `${listId}-${i}`;

  // An empty form names nobody.
  useEffect(() => {
    const form = area.current?.closest('form');
    const forget = () => setPicked([]);
    form?.addEventListener('reset', forget);
    return () => form?.removeEventListener('reset', forget);
  }, []);

  function follow() {
    const textarea = area.current?.querySelector('textarea');
    setQuery(textarea ? queryAt(textarea.value, textarea.selectionStart) : null);
    setActive(0);
  }

  // What was typed before these scripts were there is followed too.
  useEffect(() => {
    const textarea = area.current?.querySelector('textarea');
    if (textarea && textarea === document.activeElement)
      setQuery(queryAt(textarea.value, textarea.selectionStart));
  }, []);

  function choose(person: Suggestion) {
    const textarea = area.current?.querySelector('textarea');
    if (!textarea || !query) return;
    textarea.setRangeText(`${person.label} `, query.from, textarea.selectionStart, 'end');
    textarea.focus();
    setPicked([...picked.filter((each) => each.id !== person.id), person]);
    setQuery(null);
  }

  function steer(event: KeyboardEvent) {
    const person = shown[active];
    if (!person) return;
    if (event.key === 'Escape') setQuery(null);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person);
    else if (event.key === 'ArrowDown') setActive((active + 1) % shown.length);
    else if (event.key === 'ArrowUp') setActive((active + shown.length - 1) % shown.length);
    else return;
    event.preventDefault();
  }

  return (
    <div className="mention" ref={area}>
      <TextAreaField
        id={id}
        name="body"
        label={label}
        help={help}
        defaultValue={defaultValue}
        error={error}
        rows={4}
        maxLength={4000}
        aria-autocomplete="list"
        aria-controls={shown.length ? listId : undefined}
        aria-activedescendant={shown.length ? optionId(active) : undefined}
        onInput={follow}
        onKeyDown={steer}
        onBlur={() => setQuery(null)}
      />
      <HiddenText>
        <output>
          {shown.length > 0 &&
            `${formatCount(shown.length, 'personne proposée', 'personnes proposées')}\u00A0: flèches pour choisir, Entrée pour nommer.`}
        </output>
      </HiddenText>
      {shown.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list of choices driven from the text area
        <div className="liste-choix" role="listbox" id={listId} aria-label="Personnes du réseau">
          {shown.map((person, i) => (
            // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the keys are those of the text area, which keeps the focus
            <div
              key={person.id}
              id={optionId(i)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of our own list
              role="option"
              aria-selected={i === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <span>
                <strong>{person.label}</strong>
                {person.detail && <span className="petit doux">{person.detail}</span>}
              </span>
            </div>
          ))}
        </div>
      )}
      {picked.map(({ id: userId }) => (
        <input key={userId} type="hidden" name="mentionIds" value={userId} />
      ))}
    </div>
  );
}
