import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {chromium, type Browser} from "playwright-core";

const namen = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const vast = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((map) => [
    join(process.env[map] ?? "C:\\Program Files", "Google", "Chrome", "Application", "chrome.exe"),
    join(process.env[map] ?? "C:\\Program Files", "Microsoft", "Edge", "Application", "msedge.exe")
  ])
];

const stil = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** Starts the Chromium of this machine; nothing is downloaded but, on Debian as root, its own package. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({executablePath: vindChromium() ?? installeer(), args: stil});
}

function vindChromium(): string | undefined {
  const gekozen = process.env["CHROME_PATH"];
  if (gekozen) return gekozen;
  const mappen = (process.env["PATH"] ?? "").split(delimiter);
  return [...mappen.flatMap((map) => namen.map((naam) => join(map, naam))), ...vast].find((pad) => existsSync(pad));
}

function installeer(): string {
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    execFileSync("apt-get", ["update"], {stdio: "ignore"});
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {stdio: "ignore"});
    return "/usr/bin/chromium";
  }
  throw new Error(
    "no browser found: install Chromium, Chrome or Edge, or set CHROME_PATH to its program " +
      "(geen browser gevonden: installeer Chromium, Chrome of Edge, of zet CHROME_PATH op het programma)"
  );
}
