// Loaded into the workers of the proof: the server has to know whose process to kill.
const { fetch } = globalThis;

globalThis.fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...init?.headers, "X-Worker-Process": String(process.pid) } });
