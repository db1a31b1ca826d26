import {runDelivery} from "./aanlevering/runDelivery.js";
import {command} from "./util/command.js";

/** `npm run aanlevering -- --bestand BESTAND --uit MAP`: checks a Wmo delivery, merges deliveries, and keeps what became of them. */
const gebruik = [
  "npm run aanlevering -- --bestand BESTAND --uit MAP [--vorige BESTAND] [--periode 2020HJ02] [--vorige-periode 2020HJ01] [--overlijdens BESTAND] [--gat 1] [--per-leveringsvorm] [--log BESTAND]",
  "-- --samenvoegen BESTAND BESTAND … [--uit BESTAND] [--gat 1] [--per-leveringsvorm]",
  "-- --log BESTAND --status STATUS --gemeente GM0344 --periode 2020HJ02 [--levering 1] [--toelichting …]",
  "-- --log BESTAND --bron-tabel BESTAND",
  "-- --schema, dat niet het officiële van CBS of VNG is; einde met 0: goed, 1: technisch afgekeurd, 3: goed met signalen, 2: verkeerd argument"
].join(" | ");

await command(gebruik, async (notice) => {
  // what is written of persons is for the owner's eyes only
  process.umask(0o077);
  process.exitCode = await runDelivery(process.argv.slice(2), {notice, print: (text) => process.stdout.write(text)});
});
