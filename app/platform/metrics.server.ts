import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus reads at `/metrics`. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const requests = new Histogram({
  name: 'rpbs_http_request_duration_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.4, 1, 3, 10],
  registers: [metrics],
});

/** @param milliseconds time to answer. */
export function countRequests(method: string, status: number, milliseconds: number) {
  requests.observe({ method, status: `${Math.floor(status / 100)}xx` }, milliseconds / 1000);
}
