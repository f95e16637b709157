import type { MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Counts and times what it wraps, under the part of the server that answers. */
  readonly measure: MiddlewareHandler;
  /** In Prometheus' text format. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const parts = ['/graphql', '/api/auth', '/health', '/metrics'];

/** Paths are as many as callers care to invent; the parts of the server are few. */
const partOf = (path: string): string =>
  parts.find((part) => path === part || path.startsWith(`${part}/`)) ?? '/';

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'];

/** What Prometheus may know of this process and its requests. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['method', 'part', 'status'] as const;
  const requests = new Counter({
    name: 'qinglan_http_requests_total',
    help: 'HTTP requests answered.',
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'qinglan_http_request_duration_seconds',
    help: 'Time from a request to the start of its answer.',
    labelNames: ['method', 'part'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    measure: async (c, next) => {
      const method = methods.includes(c.req.method) ? c.req.method : 'other';
      const part = partOf(c.req.path);
      const stop = seconds.startTimer({ method, part });
      await next();
      stop();
      requests.inc({ method, part, status: String(c.res.status) });
    },
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
};
