/** What the open pages of somebody who calls, or is called, are told: ids only; they then ask again. */
export type CallNews = 'call-rang' | 'call-moved' | 'call-taken';
