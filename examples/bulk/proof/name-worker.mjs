// Loaded into the workers of the proof, as the server has to know which process to kill.
const { fetch } = globalThis;

globalThis.fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...init?.headers, "X-Worker-Process": String(process.pid) } });
