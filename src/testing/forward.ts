import { Agent, type IncomingMessage, type ServerResponse, request as sendRequest } from "node:http";

/**
 * Passes requests on to a server, and its responses back.
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
   * @param onAnswer called with the status and headers of the response before it is passed back. What it returns replaces
   *   status and body; the body is JSON
   */
  forward(
    incoming: IncomingMessage,
    bytes: Buffer,
    response: ServerResponse,
    onAnswer: (
      status: number,
      headers: IncomingMessage["headers"],
    ) => { status: number; body: string } | undefined,
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
        const { statusCode: status = 502, headers: received } = answer;
        const replaced = onAnswer(status, received);
        const { connection: _connection, "keep-alive": _keepAlive, ...answerHeaders } = received;
        if (replaced === undefined) {
          response.writeHead(status, answerHeaders);
          answer.pipe(response);
          return;
        }
        answer.resume();
        const { "content-length": _length, "transfer-encoding": _encoding, ...others } = answerHeaders;
        response
          .writeHead(replaced.status, { ...others, "content-type": "application/json" })
          .end(replaced.body);
      },
    );
    // Prism has ended, or is ending. The client must see a broken connection, not an invented response.
    outgoing.on("error", () => response.destroy());
    response.once("close", () => outgoing.destroy());
    outgoing.end(bytes);
  }

  close(): void {
    this.#agent.destroy();
  }
}
