import type {Browser} from "playwright-core";
import {startServer} from "../site/server.js";
import {startChromium} from "../util/chromium.js";

/** One measured quantity; `limit` is what was promised. */
export interface BenchMeasurement {
  wat: string;
  waarde: string;
  limit?: string;
}

/** Prints measurements as a Markdown table. */
export function show(title: string, measurements: readonly BenchMeasurement[]): void {
  const lines = measurements.map(({wat: what, waarde, limit = ""}) => `| ${what} | ${waarde} | ${limit} |`);
  process.stdout.write([`\n| ${title} | gemeten | grens |`, "| --- | ---: | ---: |", ...lines, ""].join("\n"));
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
export const ms = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
export const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** The quantile `part` of unsorted values, by the nearest rank. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

/** Serves a built site, opens a browser, and closes both when what is measured in them is known. */
export async function onSite<T>(dist: string, measure: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  const server = await startServer(dist, {poort: 0});
  const browser = await startChromium({visit: "long"});
  try {
    return await measure(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
}
