/**
 * The only script of the frame, a file of the site in which the code of a visitor runs: it starts and ends workers from the
 * text that the page hands over, and passes messages on. It works in a sandbox alone: a site that frames the file without one
 * would run its code with our origin.
 */
export const frameScript = `"use strict";
if (self.origin === "null" && self !== self.parent) {
  const workers = new Map();
  let port;
  const end = (name) => {
    workers.get(name)?.terminate();
    workers.delete(name);
  };
  const start = (name, text) => {
    end(name);
    const address = URL.createObjectURL(new Blob([text], {type: "text/javascript"}));
    const worker = new Worker(address);
    worker.onmessage = ({data}) => workers.get(name) === worker && port.postMessage({from: name, data});
    worker.onerror = (event) => {
      event.preventDefault();
      if (workers.get(name) === worker) port.postMessage({broken: name, reason: String(event.message)});
    };
    workers.set(name, worker);
  };
  const hear = ({data: {beat, start: text, to, end: gone, data}}) => {
    if (beat !== undefined) port.postMessage({beat});
    else if (text !== undefined) start(to, text);
    else if (gone !== undefined) end(gone);
    else workers.get(to)?.postMessage(data);
  };
  addEventListener("message", ({source, data, ports}) => {
    if (port || source !== self.parent || data !== "open" || ports.length !== 1) return;
    port = ports[0];
    port.onmessage = hear;
    port.postMessage({beat: 0});
  });
}`;

/**
 * What code in the frame may do: run, start workers from its own texts, and nothing that reaches out. The script is named by its
 * hash and not as our own: an address on our own server would carry data out in its query.
 */
export const framePolicy = (scriptHash: string): string =>
  [
    ...["default-src 'none'", `script-src ${scriptHash} 'unsafe-eval'`, "worker-src blob:", "frame-src 'none'"],
    ...["object-src 'none'", "form-action 'none'", "base-uri 'none'"]
  ].join("; ");

/** The file itself, given the hash of its script. */
export const frameHtml = (scriptHash: string): string => `<!DOCTYPE html>
<html lang="nl">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${framePolicy(scriptHash)}">
<meta name="referrer" content="no-referrer">
<title>Kader</title>
<script>${frameScript}</script>
</html>
`;
