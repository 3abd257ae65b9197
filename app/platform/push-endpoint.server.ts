import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's on the Internet: the machine itself, its neighbours, what is reserved. */
/** One list for each family: a common one takes an older address for what hides it in a newer. */
const older = new BlockList();
const newer = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  older.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  // Not yet given out, and what hides an older address within a newer one.
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['4000::', 2],
  ['8000::', 1],
] as const)
  newer.addSubnet(net, bits, 'ipv6');

/** Whether this IP address is of the Internet, rather than of the network of the server. */
export function isPublicIp(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !older.check(address, 'ipv4');
  return family === 6 && !newer.check(address, 'ipv6');
}

/**
 * Whether a browser may have been given this address to be notified at: https, on its usual port, by
 * the name of a machine of the Internet. What that name stands for is asked again when it is used.
 */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  const isName = hostname.includes('.') && !hostname.startsWith('[') && isIP(hostname) === 0;
  const isInner = /\.(?:local|localhost|internal|lan|home|intranet|corp|home\.arpa)\.?$/u.test(
    hostname,
  );
  return (
    protocol === 'https:' && port === '' && username === '' && password === '' && isName && !isInner
  );
}
