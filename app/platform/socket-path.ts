/** Where the sockets of the pages find the server: no page has this address. */
export const socketPath = '/direct';
