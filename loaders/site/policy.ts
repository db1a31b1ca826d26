import {createHash} from "node:crypto";
import {framePolicy, frameScript} from "../../components/notebook/frame.js";

export interface Policy {
  /** As header, which can also say who may frame the page. */
  header?: boolean;
  /** Own name of a server that follows changes: its socket may be opened, and its pages evaluate what changed. */
  live?: string | null;
}

export interface HeaderChoice extends Pick<Policy, "live"> {
  /** Whether the host may lead from one address of the site to another, as many do for an address with a slash. */
  redirect?: boolean;
}

/**
 * The content security policy: nothing is fetched from, or sent to, another origin. Workers start from a blob only, so that
 * each inherits it. Charts and inputs write style attributes, hence inline style; an image or font can come from here only.
 */
export function policy(scripts: readonly string[], {header = false, live = null}: Policy = {}): string {
  return [
    "default-src 'self'",
    `connect-src 'self'${live === null ? "" : ` ws://${live}`}`,
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...(live === null ? [] : ["'unsafe-eval'"]), ...scripts].join(" ")}`,
    "worker-src blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    ...(header ? ["frame-ancestors 'self'"] : [])
  ].join("; ");
}

/** What a page could ask of the machine, and this site never does. */
const unused = [
  ...["accelerometer", "camera", "clipboard-read", "display-capture", "encrypted-media", "geolocation"],
  ...["gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment"],
  ...["publickey-credentials-get", "screen-wake-lock", "serial", "usb", "window-management", "xr-spatial-tracking"]
];

/**
 * The headers of every answer, whoever sends it: our own server, the preview and, from the files that the build makes for
 * them, static hosts. `Connection-Allowlist` also stops what the policy cannot, in a browser that knows it: navigation,
 * pop-ups, WebRTC and look-ups of names.
 */
export function headers(
  scripts: readonly string[],
  {live = null, redirect = false}: HeaderChoice = {}
): [naam: string, waarde: string][] {
  const addresses = live === null ? "response-origin" : `response-origin "ws://${live}/*"`;
  return [
    ["Content-Security-Policy", policy(scripts, {header: true, live})],
    ["Connection-Allowlist", `(${addresses})${redirect ? ";redirects=allow" : ""}`],
    ["Permissions-Policy", unused.map((naam) => `${naam}=()`).join(", ")],
    ["X-Content-Type-Options", "nosniff"],
    ["X-DNS-Prefetch-Control", "off"],
    ["X-Frame-Options", "SAMEORIGIN"],
    ["Referrer-Policy", "no-referrer"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"]
  ];
}

/** The file in which the code of a notebook runs: where the build puts it, and where the preview does. */
export const isFrame = (naam: string): boolean => /^_file\/notitieboek\/kader\.([0-9a-f]{8}\.)?html$/.test(naam);

/** Its headers: a policy of its own, in which code may be evaluated and nothing reached; only our own pages hold it. */
export function frameHeaders(): [naam: string, waarde: string][] {
  const own = new Map([
    ["Content-Security-Policy", `${framePolicy(scriptHash(frameScript))}; frame-ancestors 'self'`],
    ["Connection-Allowlist", "()"],
    ["X-Frame-Options", "SAMEORIGIN"]
  ]);
  return headers([]).map(([naam, waarde]) => [naam, own.get(naam) ?? waarde]);
}

/** How a policy names an inline script. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
