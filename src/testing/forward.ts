import { Agent, type IncomingMessage, type ServerResponse, request as sendRequest } from "node:http";

/**
 * Passes requests on to a server, and its answers back.
 *
 * @internal
 */
export class Forwarder {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #target: string;

  /** @param target the origin of the server */
  constructor(target: string) {
    this.#target = target;
  }

  /**
   * @param bytes the body of the request, which has been read already
   * @param onAnswer is called with the headers of the answer, before it is passed back
   */
  forward(
    incoming: IncomingMessage,
    bytes: Buffer,
    response: ServerResponse,
    onAnswer: (headers: IncomingMessage["headers"]) => void,
  ): void {
    const { "transfer-encoding": _chunked, connection: _connection, ...headers } = incoming.headers;
    const outgoing = sendRequest(
      this.#target + (incoming.url ?? "/"),
      {
        agent: this.#agent,
        method: incoming.method,
        headers: { ...headers, ...(bytes.length > 0 && { "content-length": bytes.length }) },
      },
      (answer) => {
        onAnswer(answer.headers);
        const { connection: _connection, "keep-alive": _keepAlive, ...answerHeaders } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, answerHeaders);
        answer.pipe(response);
      },
    );
    // Prism is gone, or going. Whoever asked must see a broken connection, not an invented answer.
    outgoing.on("error", () => response.destroy());
    response.once("close", () => outgoing.destroy());
    outgoing.end(bytes);
  }

  close(): void {
    this.#agent.destroy();
  }
}
