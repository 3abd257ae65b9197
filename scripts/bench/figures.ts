/** The value under which that share (0–1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[at] ?? 0;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
export const p95 = (values: readonly number[]) => quantile(values, 0.95);

/** Milliseconds that a promise takes, and what it gives. */
export async function timed<Value>(
  run: () => Promise<Value>,
): Promise<{ ms: number; value: Value }> {
  const startedAt = performance.now();
  const value = await run();
  return { ms: performance.now() - startedAt, value };
}

const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** « 12,3 ms » */
export const sayMs = (ms: number) => `${(ms < 100 ? oneDecimal : whole).format(ms)} ms`;
/** « 3,1 × » */
export const sayTimes = (ratio: number) => `${oneDecimal.format(ratio)} ×`;
/** « 34 % », of a share from 0 to 1. */
export const sayShare = (share: number) => `${oneDecimal.format(share * 100)} %`;
/** « 98,4 Mo », of bytes. */
export const sayMegabytes = (bytes: number) => `${oneDecimal.format(bytes / 1_048_576)} Mo`;
/** « 98,4 ko », of bytes, a thousand to the kilobyte as browsers count. */
export const sayKilobytes = (bytes: number) => `${oneDecimal.format(bytes / 1000)} ko`;
export const sayNumber = (count: number) => whole.format(count);
