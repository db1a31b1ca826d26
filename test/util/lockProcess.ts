import {appendFileSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {setTimeout} from "node:timers/promises";
import {withLock} from "../../loaders/util/lock.js";

// Takes a lock time and again, notes when it comes and goes, and each time leaves one behind of a process that is gone.
const [file = "", log = "", repeats = "1"] = process.argv.slice(2);
for (let times = 0; times < Number(repeats); times++) {
  await withLock(file, async () => {
    appendFileSync(log, `in ${process.pid}\n`);
    await setTimeout(times % 3);
    appendFileSync(log, `uit ${process.pid}\n`);
    const holder = JSON.parse(readFileSync(file, "utf8")) as object;
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, JSON.stringify({...holder, pid: 999_999_999, attribute: `${process.pid}-${times}`}));
    renameSync(beside, file);
  });
}
