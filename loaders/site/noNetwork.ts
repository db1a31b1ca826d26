/** Loaded before Framework: a build that asks anything of the network fails, in place of taking what it gets. */
globalThis.fetch = (address) => {
  throw new Error(`the build may not use the network: ${address instanceof Request ? address.url : String(address)}`);
};
