import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Tells from a request which address it came from. */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * The address of the caller: the socket's, unless that is a proxy we trust; then the rightmost address in
 * X-Forwarded-For that is no such proxy. What a caller wrote into the header stands left of that and counts nothing.
 *
 * @param proxies addresses and CIDR ranges, checked by `isNetwork`
 */
export const clientAddress = (proxies: readonly string[]): ClientAddress => {
  const trust = proxyaddr.compile([...proxies]);
  return (request) => {
    const address = proxyaddr(request, trust);
    return ipaddr.isValid(address) ? address : (request.socket.remoteAddress ?? 'unknown');
  };
};

/** `10` or `010.0.0.1` would be read as addresses too, and not as those that were meant. */
const isPlain = (address: string): boolean => isIP(address) !== 0;

/** Whether it is an IP address or a CIDR range, of which a proxy can be part. */
export const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const isWhole = bits === undefined || /^[1-9]\d*$/.test(bits);
  return isPlain(address) && isWhole && more.length === 0 && (bits === undefined || ipaddr.isValidCIDR(text));
};

/**
 * What attempts are counted by: an IPv4 address, also where it is written as IPv6; of an IPv6 address its /64, for
 * whoever has one address there has all of them.
 */
export const neighbourhood = (address: string): string => {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString().split('%')[0]}/64`)}/64`;
};
