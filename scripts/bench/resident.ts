import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Resident memory of a process, in bytes. */
export function residentBytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/** The smallest of so many seconds: what remains once the collector has passed. */
export async function settledBytes(pid: number, seconds: number): Promise<number> {
  const seen: number[] = [];
  for (let n = 0; n < seconds; n += 1) {
    await sleep(1000);
    seen.push(residentBytes(pid));
  }
  return Math.min(...seen);
}
