/** What the editing page receives beside the sheet itself. */
export type Theme = { id: number; label: string };
export type Audience = { id: number; label: string };
export type FileNames = Readonly<Record<string, { name: string; sizeInBytes: number }>>;
