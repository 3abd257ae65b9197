import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ComboBox, Input } from 'react-aria-components/ComboBox';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';

import { ComboboxPopover } from './combobox-popover.tsx';
import type { ComboboxLiveProps } from './combobox-types.ts';
import { Icon } from './icon.tsx';
import { type Suggestion, useSuggestions } from './use-suggestions.ts';

const emptyWords = {
  'too-short': 'Écrivez au moins deux lettres.',
  searching: 'Recherche…',
  found: 'Rien de ce nom.',
  failed: 'Les propositions n’arrivent pas. Ce que vous avez écrit est gardé.',
};

/** The combobox itself, loaded when its field is first touched: react-aria does the keyboard and the words. */
export function ComboboxLive({
  id,
  name,
  idName,
  source,
  defaultValue,
  defaultId,
  placeholder,
  className,
  labelId,
  onChoose,
  typed,
  selection,
  isAwaited,
  ...aria
}: ComboboxLiveProps) {
  const [text, setText] = useState(typed);
  const [chosen, setChosen] = useState<Suggestion | null>(
    defaultId && typed === defaultValue ? { id: defaultId, label: typed } : null,
  );
  const [isSent, setIsSent] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { items, state } = useSuggestions(source, chosen ? '' : text);
  // What is chosen stays in its list: an empty one would open again over the page.
  const choices = chosen ? [chosen] : items;

  // In the same task as the exchange of the two fields, so that no letter falls between them.
  useLayoutEffect(() => {
    if (!selection) return;
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(selection.from, selection.to);
  }, [selection]);

  useEffect(() => {
    const form = input.current?.form;
    const send = () => setIsSent(true);
    form?.addEventListener('submit', send);
    return () => form?.removeEventListener('submit', send);
  }, []);

  function choose(key: string | number | null) {
    const next = choices.find((each) => each.id === key) ?? null;
    if (!next) return;
    setChosen(next);
    setText(next.label);
    onChoose?.(next);
  }

  function type(next: string) {
    if (next !== text) setIsSent(false);
    setText(next);
    if (!chosen || next === chosen.label) return;
    setChosen(null);
    onChoose?.(null);
  }

  return (
    <I18nProvider locale="fr-FR">
      <ComboBox
        className="choix-assiste"
        name={name}
        aria-labelledby={labelId}
        aria-describedby={aria['aria-describedby']}
        isInvalid={Boolean(aria['aria-invalid'])}
        items={choices}
        inputValue={text}
        onInputChange={type}
        selectedKey={chosen?.id ?? null}
        onSelectionChange={choose}
        defaultFilter={() => true}
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection
      >
        <Input
          id={id}
          ref={input}
          className={className}
          placeholder={placeholder}
          aria-required={aria['aria-required']}
        />
        <ComboboxPopover input={input} isSent={isSent} isAwaited={isAwaited}>
          <ListBox
            items={choices}
            renderEmptyState={() => <p className="liste-choix__vide">{emptyWords[state]}</p>}
          >
            {({ id: itemId, label, detail, icon }: Suggestion) => (
              <ListBoxItem key={itemId} id={itemId} textValue={label}>
                {icon && <Icon name={icon} />}
                <span>
                  <strong>{label}</strong>
                  {detail && <span className="petit doux">{detail}</span>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </ComboboxPopover>
      </ComboBox>
      {idName && <input type="hidden" name={idName} value={chosen?.id ?? ''} />}
    </I18nProvider>
  );
}
