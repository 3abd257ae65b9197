import { createContext, useContext } from 'react';

/** The nonce of this answer: scripts written in the page must carry it. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
