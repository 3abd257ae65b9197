/** What the log may keep of a path: links sent by mail carry their secret in it, 256 bits in base64url. */
export const hideSecrets = (path: string): string => path.replace(/[\w-]{43,}/gu, '…');
