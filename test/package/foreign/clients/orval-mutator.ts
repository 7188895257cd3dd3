/** What the functions that orval generates send with: `client.fetch`, and the base URL of the probe. */
let sendWith: (path: string, init: RequestInit) => Promise<Response> = () =>
  Promise.reject(new Error("not opened"));

export function setFetch(fetch: typeof sendWith): void {
  sendWith = fetch;
}

export async function send<Result>(path: string, init: RequestInit): Promise<Result> {
  const response = await sendWith(path, init);
  const data: unknown = await response.json();
  return { data, status: response.status, headers: response.headers } as Result;
}
