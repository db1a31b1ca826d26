import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {findBrowser} from "../../loaders/util/chromium.js";

/** Before any test: a machine without a browser gets Debian's, where this may be done. The product itself fetches nothing. */
export default function browser(): void {
  try {
    findBrowser();
  } catch (error) {
    if (process.env["CHROME_PATH"] || !existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return;
    console.error(`${(error as Error).message}; de tests halen nu de chromium van Debian`);
    execFileSync("apt-get", ["update"], {stdio: "ignore"});
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {stdio: "ignore"});
  }
}
