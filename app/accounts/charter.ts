/** Grows when `/charte` says something new; members then accept it again. */
export const charterVersion = '2026-11';
export const charterDate = '2026-11-02';
