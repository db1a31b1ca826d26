/** Prints a line with the time since the start of the command; ends it, children included, when it is interrupted. */
export function maakMelder(stroom: NodeJS.WritableStream = process.stderr): (tekst: string) => void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  return (tekst) => {
    const seconden = Math.floor(process.uptime());
    const klok = `${Math.floor(seconden / 60)}:${String(seconden % 60).padStart(2, "0")}`;
    stroom.write(`${klok.padStart(6)}  ${tekst}\n`);
  };
}
