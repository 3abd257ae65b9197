/** Who reads a published answer. */
export const answerScopes = ['public', 'professional'] as const;
export type AnswerScope = (typeof answerScopes)[number];

export const answerScopeLabels: Record<AnswerScope, string> = {
  public: 'Tout le monde',
  professional: 'Pros seulement',
};

/** As written in addresses (`lecteurs=`). */
export const answerScopeSlugs: Record<AnswerScope, string> = {
  public: 'tous',
  professional: 'pros',
};

/** What the others say of a proposed text. */
export const answerOpinionKinds = ['agreed', 'correction', 'refused'] as const;
export type AnswerOpinionKind = (typeof answerOpinionKinds)[number];

/** Whether the answer helped who asked. */
export const outcomes = ['yes', 'partly', 'no'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Record<Outcome, string> = {
  yes: 'Oui',
  partly: 'En partie',
  no: 'Non',
};

/** What a list may be narrowed to. */
export const answerStates = ['certified', 'stale'] as const;
export type AnswerState = (typeof answerStates)[number];

export const answerStateSlugs: Record<AnswerState, string> = {
  certified: 'verifiee',
  stale: 'a-verifier',
};

export const answerStateLabels: Record<AnswerState, string> = {
  certified: 'Vérifiée',
  stale: 'À vérifier',
};
