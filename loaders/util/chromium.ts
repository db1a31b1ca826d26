import {lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {type Browser, chromium} from "playwright-core";
import {beforeEnd, isRunning, onEnd, ownMark} from "./process.js";
import {systemErrorText, UserError} from "../../components/pipeline/systemErrors.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((folder) => [
    join(process.env[folder] ?? "C:\\Program Files", "Google", "Chrome", "Application", "chrome.exe"),
    join(process.env[folder] ?? "C:\\Program Files", "Microsoft", "Edge", "Application", "msedge.exe")
  ])
];

/** Of a switch given twice the browser reads the last: hence also those that Playwright turns off. */
const featuresOff = [
  // of Playwright 1.65
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...[
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning"
  ],
  ...["AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin", "OptimizationHints"],
  ...["NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch", "msForceBrowserSignIn"],
  "msEdgeUpdateLaunchServicesPreferredVersion",
  // what else asks its maker for something, or looks around on the network
  ...["AutofillServerCommunication", "CertificateTransparencyComponentUpdater", "DialMediaRouteProvider"],
  ...["CastMediaRouteProvider", "GlobalMediaControls", "InterestFeedContentSuggestions", "Translate", "AsyncDns"],
  // the parts of its own window that are pages too: of every context some half a second of a processor
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
  ...["DnsOverHttps", "OptimizationGuideModelDownloading", "OptimizationHintsFetching", "OptimizationTargetPrediction"]
];

/** No host but this machine resolves, whatever its settings say of proxies: what is left of its own wishes leads nowhere. */
const silent = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--no-proxy-server",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  `--disable-features=${featuresOff.join(",")}`,
  "--allow-browser-signin=false",
  "--disable-client-side-phishing-detection",
  "--disable-crash-reporter",
  "--disable-domain-reliability",
  "--disable-gpu",
  "--disable-quic",
  "--dns-prefetch-disable",
  "--no-pings",
  "--safebrowsing-disable-auto-update"
];

/** Linux refuses to shield a browser of root. */
export const usesSandbox = (platform: string, uid: number | undefined): boolean => platform !== "linux" || uid !== 0;

/** How long a page stays open: a short visit does not get back what it takes to compile the engine a second time, for speed. */
type Visit = "short" | "long";

interface Start {
  visit?: Visit;
  /** Pages of one context share a process: while one is open, the next finds the engine compiled. */
  together?: boolean;
}

/**
 * Starts the browser of this machine: silent, shielded from the rest of the machine, with a profile of its own that is
 * gone after any end, or swept by the next start.
 */
export async function startChromium({visit = "short", together = false}: Start = {}): Promise<Browser> {
  const program = findBrowser();
  sweepProfileFolders();
  const folder = makeProfileFolder();
  const remove = () => removeProfileFolder(folder);
  const callOff = onEnd(remove);
  try {
    const browser = await launch(program, folder, {visit, together});
    const close = browser.close.bind(browser);
    // One that was killed does not always answer.
    const ended = new Promise<void>((done) => browser.once("disconnected", () => done()));
    const forget = beforeEnd(() => browser.close());
    // Behind what Playwright does at the end of the process: it kills the browser, which until then may write.
    process.on("exit", remove);
    callOff();
    browser.close = async (options) => {
      await Promise.race([close(options), ended]);
      forget();
      process.off("exit", remove);
      remove();
    };
    return browser;
  } catch (cause) {
    callOff();
    remove();
    if (systemErrorText(cause) !== null) throw cause;
    throw new UserError(explain(program, String(cause)), {cause});
  }
}

async function launch(executablePath: string, folder: string, {visit, together}: Required<Start>): Promise<Browser> {
  const artifactsDir = join(folder, "werk");
  mkdirSync(artifactsDir);
  const context = await chromium.launchPersistentContext(join(folder, "profiel"), {
    ...{executablePath, artifactsDir, viewport: null, timeout: 60_000},
    args: [
      ...silent,
      ...(visit === "short" ? ["--js-flags=--no-wasm-tier-up --no-wasm-dynamic-tiering"] : []),
      ...(together ? ["--process-per-site"] : [])
    ],
    ...{handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false},
    chromiumSandbox: usesSandbox(process.platform, process.getuid?.()),
    env: environment(folder)
  });
  return context.browser()!;
}

/** Elsewhere than on Linux the path of what the browser keeps there would grow too long for a socket. */
function environment(folder: string): Record<string, string> {
  const own = process.platform === "linux" ? ["TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] : [];
  return {...(process.env as Record<string, string>), ...Object.fromEntries(own.map((name) => [name, folder]))};
}

/** The program of the browser, chosen or found; never fetched. */
export function findBrowser(): string {
  const chosen = process.env["CHROME_PATH"];
  if (chosen && !isFile(chosen))
    throw new UserError(
      `CHROME_PATH wijst naar ${chosen}, maar daar staat geen programma: zet het op Chromium, Chrome of Edge, of laat het weg`
    );
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const found =
    chosen ||
    [...folders.flatMap((folder) => names.map((naam) => join(folder, naam))), ...places].find((path) => isFile(path));
  if (found) return found;
  throw new UserError(
    "geen browser gevonden: installeer Chromium, Chrome of Edge (op Debian: apt-get install chromium), of zet CHROME_PATH op het programma"
  );
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Why the browser does not start, and what helps, in one line. */
function explain(program: string, log: string): string {
  const [, library] = /error while loading shared libraries: ([^:\s]+)/.exec(log) ?? [];
  const [, code] = /exitCode=(\d+)/.exec(log) ?? [];
  if (/no usable sandbox|setuid sandbox|credentials\.cc.*Check failed/i.test(log))
    return `de browser ${program} kan zijn sandbox niet starten, want dit systeem staat geen user namespaces toe: laat de beheerder ze toestaan (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0; Debian: sysctl kernel.unprivileged_userns_clone=1), of kies met CHROME_PATH een Chrome die zijn eigen sandbox meebrengt`;
  if (library) return `de browser ${program} mist ${library}: installeer hem opnieuw, of zet CHROME_PATH op een andere`;
  if (/EACCES|ENOEXEC/.test(log))
    return `${program} is geen programma dat u mag uitvoeren: zet CHROME_PATH op Chromium, Chrome of Edge`;
  if (/Timeout/.test(log)) return `de browser ${program} was na een minuut nog niet gestart: probeer het opnieuw`;
  return `de browser ${program} start niet${code ? ` (afgesloten met code ${code})` : ""}: kijk of hij zelf opent, of zet CHROME_PATH op een andere Chromium, Chrome of Edge`;
}

const name = /^werkbank-(\d+-[0-9a-f]+)-\w{6}$/;
/** The longest name of a socket that a browser makes in its folder, and the longest path that the system lets a socket have. */
const SOCKET = "/org.chromium.Chromium.XXXXXX/SingletonSocket".length;
const LONGEST = 107;

/** Where temporary files go, but where a socket would get too long a path for that. */
function base(): string {
  const room = LONGEST - SOCKET - `/werkbank-${ownMark}-XXXXXX`.length;
  return process.platform === "linux" && tmpdir().length > room ? "/tmp" : tmpdir();
}

/** A folder for the profile of one browser, for this user only; which process owns it is in its name. */
const makeProfileFolder = (): string => mkdtempSync(join(base(), `werkbank-${ownMark}-`));

/**
 * Removes one, and waits for a browser that was just ended and is still writing: half a second after its process was
 * killed it is silent. What then cannot go, as the folder of another user, is left to a later sweep.
 */
function removeProfileFolder(folder: string): void {
  for (let tries = 40; tries > 0; tries--) {
    try {
      return rmSync(folder, {recursive: true, force: true});
    } catch (error) {
      if (!["ENOTEMPTY", "EBUSY"].includes((error as NodeJS.ErrnoException).code ?? "")) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Removes what a run left that was killed: the folders of processes that are no more. */
function sweepProfileFolders(): void {
  for (const naam of readdirSync(base())) {
    const [, owner] = name.exec(naam) ?? [];
    const folder = join(base(), naam);
    if (owner !== undefined && !isRunning(owner) && lstatSync(folder, {throwIfNoEntry: false})?.isDirectory())
      removeProfileFolder(folder);
  }
}
