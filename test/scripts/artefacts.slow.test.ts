/** What `npm run artefacts` writes is read by tools of other projects, and by people. */
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installFixture } from "../../scripts/check/packed.js";
import { describeChanges } from "../../scripts/release/spec-diff.js";
import { contractSuite, type MockServer, startMock } from "../../src/testing/index.js";
import { root } from "../support/folder.js";
import { openapi } from "../support/openapi.js";

const minutes = 60_000;

/** The parts of the tools that are used. */
interface Tools {
  readonly SwaggerParser: { validate(document: object): Promise<{ openapi: string }> };
  readonly OpenAPIBackend: new (
    options: object,
  ) => {
    init(): Promise<unknown>;
    handleRequest(request: object): Promise<{ status: number; mock: unknown }>;
    mockResponseForOperation(operationId: string): { status: number; mock: unknown };
  };
  readonly convertV2: (
    source: object,
    options: object,
    done: (error: unknown, result: { result: boolean; output: [{ data: Collection }] }) => void,
  ) => void;
  readonly newman: { run(options: object, done: (error: unknown, summary: Summary) => void): void };
}
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { content?: object }>>;
}
interface FormPart {
  readonly key: string;
  readonly type: string;
  value?: string;
  src?: string;
  contentType?: string;
}
interface Folder {
  readonly item?: readonly Folder[];
  readonly request?: { body?: { formdata?: FormPart[] } };
}
interface Collection extends Folder {
  variable: { key: string; value: string }[];
  event?: object[];
  auth?: { bearer: { value: string }[] };
}
interface Summary {
  run: {
    executions: { item: { id: string; name: string }; requestError?: Error; response?: { code: number } }[];
  };
}

const formParts = ({ item = [], request }: Folder): FormPart[] => [
  ...(request?.body?.formdata ?? []),
  ...item.flatMap(formParts),
];

let tools: Tools;
const artefact = (name: string) => readFile(join(root, "artefacts", name), "utf8");
const parsed = async (name: string) => JSON.parse(await artefact(name)) as Record<string, unknown>;

beforeAll(async () => {
  await promisify(execFile)("npm", ["run", "--silent", "artefacts"], { cwd: root });
  const require = createRequire(join(await installFixture("artefacts"), "package.json"));
  tools = {
    SwaggerParser: require("@apidevtools/swagger-parser"),
    OpenAPIBackend: require("openapi-backend").OpenAPIBackend,
    convertV2: require("openapi-to-postmanv2").convertV2,
    newman: require("newman"),
  };
}, 10 * minutes);

test("there is one file of each kind", async () => {
  expect((await readdir(join(root, "artefacts"))).sort()).toEqual([
    "SPEC-CHANGES.md",
    "arazzo.yaml",
    "openapi-3.0.json",
    "openapi-dereferenced.json",
    "openapi-session.json",
    "openapi.json",
  ]);
  expect(await parsed("openapi.json")).toEqual(openapi);
  expect(await artefact("arazzo.yaml")).toBe(await readFile(join(root, "arazzo.yaml"), "utf8"));
});

test.each([
  ["openapi.json", "3.1.0"],
  ["openapi-3.0.json", "3.0.3"],
  ["openapi-session.json", "3.1.0"],
  ["openapi-dereferenced.json", "3.1.0"],
])("swagger-parser finds %s valid", async (name, version) => {
  expect((await tools.SwaggerParser.validate(await parsed(name))).openapi).toBe(version);
});

test("the dereferenced variant has no reference, and the operations of the others", async () => {
  const text = await artefact("openapi-dereferenced.json");
  expect(text).not.toContain('"$ref"');
  expect(Object.keys((await parsed("openapi-dereferenced.json"))["paths"] as object)).toEqual(
    Object.keys(openapi.paths),
  );
});

test("the 3.0 variant keeps every operation, schema and null", async () => {
  const converted = (await parsed("openapi-3.0.json")) as unknown as typeof openapi;
  expect(Object.keys(converted.paths)).toEqual(Object.keys(openapi.paths));
  expect(Object.keys(converted.components.schemas)).toEqual(Object.keys(openapi.components.schemas));
  const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;
  const nulls = count(JSON.stringify(openapi), /"type":\["\w+","null"\]|\{"type":"null"\}/g);
  expect(nulls).toBeGreaterThan(20);
  expect(count(JSON.stringify(converted), /"nullable":true/g)).toBe(nulls);
});

describe("openapi-backend serves the 3.0 variant, its document check on, and passes the contract suite", () => {
  let served = { url: "", stop: () => undefined as unknown };

  beforeAll(async () => {
    const answers = (status: number, body: unknown) => ({ status, mock: body });
    const api = new tools.OpenAPIBackend({
      definition: await parsed("openapi-3.0.json"),
      strict: true,
      quick: false,
      validate: true,
      ajvOpts: { strict: false },
      // Each request is made by the client, with a token of the first operation.
      securityHandlers: {
        bearerToken: (context: { request: { headers: { authorization?: string } } }) =>
          context.request.headers.authorization?.startsWith("Bearer ") === true,
      },
      handlers: {
        notFound: () => answers(404, { detail: "There is no such route." }),
        validationFail: ({ validation }: { validation: { errors: unknown } }) =>
          answers(422, { detail: JSON.stringify(validation.errors) }),
        notImplemented: ({ api: self, operation }: { api: typeof api; operation: Operation }) => {
          const example = self.mockResponseForOperation(operation.operationId);
          // Where no body is described, openapi-backend makes up an empty object.
          const isDescribed = operation.responses[example.status]?.content !== undefined;
          return isDescribed ? example : answers(example.status, undefined);
        },
      },
    });
    await api.init();
    const server = createServer(async (incoming, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const bytes = Buffer.concat(chunks);
      const type = incoming.headers["content-type"] ?? "";
      const form = type.startsWith("multipart/")
        ? await new Response(bytes, { headers: { "content-type": type } }).formData()
        : undefined;
      const url = new URL(incoming.url ?? "", "http://x");
      const { status, mock } = await api.handleRequest({
        method: incoming.method,
        path: url.pathname,
        query: url.search.slice(1),
        headers: incoming.headers,
        ...(bytes.length > 0 && {
          body: form
            ? Object.fromEntries(
                [...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
              )
            : JSON.parse(bytes.toString()),
        }),
      });
      response.writeHead(status, { "content-type": "application/json" });
      response.end(mock === undefined ? undefined : JSON.stringify(mock));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    served = { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
  });
  afterAll(() => served.stop());

  const suite: [string, () => Promise<void>][] = [];
  // The suite asks for the address when it runs its tests.
  contractSuite((name, run) => suite.push([name, run]), {
    baseUrl: "https://replaced.example",
    fetch: (url, init) => fetch(url.replace("https://replaced.example", served.url), init as RequestInit),
  });
  test.each(suite)("%s", async (_name, run) => expect(await run()).toBeUndefined());

  test("it refuses what the description forbids", async () => {
    const refused = await fetch(`${served.url}/guest-invitations`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer any" },
      body: JSON.stringify({ email: 7 }),
    });
    expect(refused.status).toBe(422);
  });
});

describe("Postman", () => {
  let mock: MockServer;
  let collection: Collection;

  beforeAll(async () => {
    mock = await startMock();
    const source = { type: "string", data: await artefact("openapi.json") };
    collection = await new Promise((resolve, reject) =>
      // The setting that the guide names: parameters from the examples.
      tools.convertV2(source, { parametersResolution: "Example" }, (error, { result, output }) =>
        result ? resolve(output[0].data) : reject(error),
      ),
    );
  }, minutes);
  afterAll(() => mock.stop());

  /** The token script of the guide. */
  async function tokenScript(): Promise<string> {
    const guide = await readFile(join(root, "docs/other-clients.md"), "utf8");
    const [, script = ""] = /```javascript\n(\/\/ Postman[\s\S]*?)```/.exec(guide) ?? [];
    expect(script).toContain("pm.sendRequest");
    return script;
  }

  /** What the guide says of an upload: the import fills in neither. */
  function fillIn(part: FormPart): void {
    if (part.key === "currency") part.value = "EUR";
    if (part.type !== "file") return;
    part.src = join(root, "examples/financials_q3_2025.pdf");
    part.contentType = "application/pdf";
  }

  const run = (changed: Collection) =>
    new Promise<Summary>((resolve, reject) =>
      tools.newman.run({ collection: changed, reporters: [] }, (error, summary) =>
        error ? reject(error) : resolve(summary),
      ),
    );

  test(
    "imports the collection, gets its token by the script of the guide, and every request succeeds",
    async () => {
      const imported = structuredClone(collection);
      for (const part of formParts(imported)) fillIn(part);
      imported.variable = [
        { key: "baseUrl", value: mock.url },
        { key: "clientId", value: "client-1" },
        { key: "clientSecret", value: "secret-1" },
      ];
      const script = { type: "text/javascript", exec: (await tokenScript()).split("\n") };
      imported.event = [{ listen: "prerequest", script }];
      const { run: ran } = await run(imported);
      const failed = ran.executions.filter(({ response }) => response === undefined || response.code >= 300);
      expect(
        failed.map(({ item, response, requestError }) => [item.name, response?.code, requestError]),
      ).toEqual([]);
      const operations = Object.values(openapi.paths).flatMap((item) => Object.keys(item));
      // Newman lists the script's own request beside the request that it is for.
      expect(new Set(ran.executions.map(({ item }) => item.id)).size).toBe(operations.length);
      // The script asks once, beside the request of the collection that does the same.
      const asked = mock.requests.map(({ operationId }) => operationId);
      expect(asked.filter((operationId) => operationId === "createAccessToken")).toHaveLength(2);
      expect(new Set(asked).size).toBe(operations.length);
    },
    5 * minutes,
  );
});

test("the changes are listed with the deepest first, and a table counts them", () => {
  const change = (path: string, impact: "major" | "patch", message?: string) => ({
    path,
    impact,
    kind: "modified" as const,
    property: "type",
    verdicts: message === undefined ? [] : [{ message }],
  });
  const text = describeChanges(
    {
      changes: [
        change("#/info", "patch"),
        change("#/paths/~1private-records~1{record_id}/put/responses", "major", "string | integer"),
      ],
    },
    "v1.2.3",
  );
  expect(text).toContain("# Changes of the description since v1.2.3");
  expect(text).toContain("| breaks callers | 1 |\n| adds something | 0 |\n| anything else | 1 |");
  expect(text.indexOf("## Breaks callers")).toBeLessThan(text.indexOf("## Anything else"));
  expect(text).toContain(
    "| modified `type`: string \\| integer | `PUT /private-records/{record_id}`: `responses` |",
  );
  expect(describeChanges({ changes: [] }, "v1.2.3")).toContain("There are none.");
});

test("the release attaches what is written, and a pull request shows its changes", async () => {
  const workflow = (name: string) => readFile(join(root, ".github/workflows", name), "utf8");
  const release = await workflow("release.yml");
  const [, copied] = release.split("npm run artefacts\n");
  expect(copied).toMatch(
    /^\s+cp artefacts\/\* release\n[\s\S]+release\/draft\.ts "\$GITHUB_REF_NAME" release\/\*/,
  );
  expect(await workflow("ci.yml")).toContain('spec:changes -- --since "$BASE" >> "$GITHUB_STEP_SUMMARY"');
});
