import type { Suggestion, SuggestionSource } from './use-suggestions.ts';

/** What an input needs to be told, help and errors included. */
export type ComboboxAttributes = {
  id: string;
  /** The typed text goes under this name. */
  name: string;
  defaultValue?: string;
  placeholder?: string;
  className?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: boolean;
};

export type ComboboxControl = ComboboxAttributes & {
  labelId: string;
  /** The id of the suggestion that was chosen goes under this name; empty when the text is free. */
  idName?: string;
  defaultId?: string;
  source: SuggestionSource;
  /** Called with the choice, and with null once the text is no longer it. */
  onChoose?: (suggestion: Suggestion | null) => void;
};

export type ComboboxLiveProps = ComboboxControl & {
  /** What was typed before the script came, and what of it was selected; null out of the field. */
  typed: string;
  selection: { from: number; to: number } | null;
  /** Whether suggestions are due at once: something was typed, and was not sent as it is meanwhile. */
  isAwaited: boolean;
};
