/** What must and must not compile for users of the undici transport. Node only. */
import { MyCreditApp } from "mycreditapp";
import { undiciFetch } from "mycreditapp/undici";
import { ProxyAgent } from "undici";

export const mustCompile = [
  new MyCreditApp({ fetch: undiciFetch() }),
  new MyCreditApp({ fetch: undiciFetch({ connections: 10 }) }),
  new MyCreditApp({ fetch: undiciFetch({ dispatcher: new ProxyAgent("http://127.0.0.1:3128") }) }),
];

// @ts-expect-error the call has a deadline of its own
undiciFetch({ bodyTimeout: 1 });
