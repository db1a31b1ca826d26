/** One measured quantity; `grens` is what was promised. */
export interface Meting {
  wat: string;
  waarde: string;
  grens?: string;
}

/** Prints measurements as a Markdown table. */
export function toon(titel: string, metingen: readonly Meting[]): void {
  const regels = metingen.map(({wat, waarde, grens = ""}) => `| ${wat} | ${waarde} | ${grens} |`);
  process.stdout.write([`\n| ${titel} | gemeten | grens |`, "| --- | ---: | ---: |", ...regels, ""].join("\n"));
}

export const seconden = (milliseconden: number) => `${(milliseconden / 1000).toFixed(2)} s`;
export const ms = (milliseconden: number) => `${milliseconden.toFixed(1)} ms`;
export const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** The quantile `deel` of unsorted values, by the nearest rank. */
export function kwantiel(waarden: readonly number[], deel: number): number {
  const gesorteerd = [...waarden].sort((a, b) => a - b);
  return gesorteerd[Math.max(0, Math.ceil(deel * gesorteerd.length) - 1)] ?? NaN;
}
