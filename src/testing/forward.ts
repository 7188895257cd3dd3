import { Agent, type IncomingMessage, type ServerResponse, request as sendRequest } from "node:http";

/**
 * Passes requests on to a server, and its responses back.
 *
 * @internal
 */
export class Forwarder {
  // A connection that is kept can be closed by the server just when a request is sent on it.
  readonly #agent = new Agent({ keepAlive: false });
  readonly #target: string;

  /** @param target the origin of the server */
  constructor(target: string) {
    this.#target = target;
  }

  /**
   * @param bytes the body of the request, which has been read already
   * @param onAnswer called with status, headers and, from status 400 on, the body of the response before it is passed back.
   *   What it returns replaces status and body; the body is JSON
   */
  forward(
    incoming: IncomingMessage,
    bytes: Buffer,
    response: ServerResponse,
    onAnswer: (
      status: number,
      headers: IncomingMessage["headers"],
      text: string,
    ) => Promise<{ status: number; body: string } | undefined>,
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
        passBack(answer).catch(() => response.destroy());
      },
    );
    const passBack = async (answer: IncomingMessage) => {
      const { statusCode: status = 502, headers: received } = answer;
      const text = status >= 400 ? await readText(answer) : "";
      const replaced = await onAnswer(status, received, text);
      const { connection: _connection, "keep-alive": _keepAlive, ...answerHeaders } = received;
      const { "content-length": _length, "transfer-encoding": _encoding, ...others } = answerHeaders;
      if (replaced !== undefined) {
        answer.resume();
        response
          .writeHead(replaced.status, { ...others, "content-type": "application/json" })
          .end(replaced.body);
      } else if (status >= 400) {
        response.writeHead(status, others).end(text);
      } else {
        response.writeHead(status, answerHeaders);
        answer.pipe(response);
      }
    };
    // Prism has ended, or is ending. The client must see a broken connection, not an invented response.
    outgoing.on("error", () => response.destroy());
    response.once("close", () => outgoing.destroy());
    outgoing.end(bytes);
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
