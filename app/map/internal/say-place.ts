/** « Forcalquier (04) », as librarians write it. */
export function sayPlace(name: string | null, departementCode: string | null): string {
  return [name, departementCode && `(${departementCode})`].filter(Boolean).join('\u00A0');
}
