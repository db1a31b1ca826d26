import {escapeLines} from "../../components/opmaak/controls.js";

/** Prints a line with the time since the start of the command. */
export function maakMelder(stroom: NodeJS.WritableStream = process.stderr): (tekst: string) => void {
  return (tekst) => {
    const seconden = Math.floor(process.uptime());
    const klok = `${Math.floor(seconden / 60)}:${String(seconden % 60).padStart(2, "0")}`;
    stroom.write(`${klok.padStart(6)}  ${escapeLines(tekst)}\n`);
  };
}
