import {appendFileSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {setTimeout} from "node:timers/promises";
import {opSlot} from "../../loaders/hulp/slot.js";

// Takes a lock time and again, notes when it comes and goes, and each time leaves one behind of a process that is gone.
const [bestand = "", log = "", keren = "1"] = process.argv.slice(2);
for (let keer = 0; keer < Number(keren); keer++) {
  await opSlot(bestand, async () => {
    appendFileSync(log, `in ${process.pid}\n`);
    await setTimeout(keer % 3);
    appendFileSync(log, `uit ${process.pid}\n`);
    const houder = JSON.parse(readFileSync(bestand, "utf8")) as object;
    const naast = `${bestand}.${process.pid}`;
    writeFileSync(naast, JSON.stringify({...houder, pid: 999_999_999, kenmerk: `${process.pid}-${keer}`}));
    renameSync(naast, bestand);
  });
}
