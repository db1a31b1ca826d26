import {Gebruiksfout} from "./argumenten.js";

/** Runs a command: a mistake of the user exits 2, any other failure 1, each with one clear line on stderr. */
export async function opdracht(werk: () => Promise<void>): Promise<void> {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  try {
    await werk();
  } catch (oorzaak) {
    const tekst = oorzaak instanceof Error ? oorzaak.message : String(oorzaak);
    process.stderr.write(`${oorzaak instanceof Gebruiksfout ? "" : "Mislukt: "}${tekst}\n`);
    process.exit(oorzaak instanceof Gebruiksfout ? 2 : 1);
  }
}

/** Prints a line with the time since the start of the command. */
export function melder(stroom: NodeJS.WriteStream = process.stderr): (tekst: string) => void {
  return (tekst) => {
    const seconden = Math.floor(process.uptime());
    const klok = `${Math.floor(seconden / 60)}:${String(seconden % 60).padStart(2, "0")}`;
    stroom.write(`${klok.padStart(6)}  ${tekst}\n`);
  };
}
