/** What sockets say of calls: words shared by the server and the page. Ids only. */

/** What the open pages of somebody who calls, or is called, are told; they then ask again. */
export const callNews = ['call-rang', 'call-moved', 'call-taken'] as const;
export type CallNews = (typeof callNews)[number];

/** A socket in here keeps its member present. */
export const watchRoom = (userId: string) => `watch:${userId}`;

/** What a page asks: to keep me present and say who calls; to do so no more. */
export const watchCalls = { watch: 'watch:start', leave: 'watch:stop' } as const;

/** To the other pages of somebody of whom one has closed: say that you are still there. */
export const watchLeft = 'watch-left';
