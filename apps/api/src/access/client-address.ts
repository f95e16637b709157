import type { IncomingMessage } from 'node:http';
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

/** Whether it is an IP address or a CIDR range. */
export const isNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

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
