/**
 * What a mock with `remember: true` does with a request that it would otherwise answer with an example.
 *
 * | the request      | what happens                                                                                        |
 * |------------------|-----------------------------------------------------------------------------------------------------|
 * | creates          | a record from the operation's example, with what was sent in it and the next id                      |
 * | uploads          | the same; name, media type, size and SHA-256 are those of the file                                   |
 * | reads a record   | that record, or 404                                                                                  |
 * | reads a list     | the records of the organizations that the request names (memory-list.ts)                             |
 * | updates          | what was sent is in the record; a PUT clears what it leaves out                                       |
 * | names a status (`updateHostConnection`; reject, resubmit and finalize of an application) | the record has that status, as the response says so |
 * | deletes          | the record is gone                                                                                   |
 *
 * No other status changes by itself: `advance` does it. The order of statuses is not documented.
 */
import { guestId, hostId } from "../../examples/operations.js";
import type { OperationId } from "../../generated/operations.js";
import { InputError } from "../index.js";
import type { DescribedOperation, Description } from "../validate/description.js";
import { type ComposedAnswer, errorAnswer } from "./answers.js";
import { type Act, acts, type Fields, type Kind, kinds } from "./memory-kinds.js";
import { pageOf } from "./memory-list.js";
import { describeUpload, ownerOf, ownFields, type Parties, partiesOf } from "./memory-request.js";
import { MemoryViews } from "./memory-views.js";
import type { ReadRequest } from "./requests.js";

/** What the mock may take for granted although nobody has seen it. */
export const assumptions = ["connection shows the request"] as const;

/** An assumption about the live API that a test can choose to make. */
export type Assumption = (typeof assumptions)[number];

interface MemoryRecord {
  readonly kind: Kind;
  readonly owner: string;
  /** The creates before it; -1 for what was there at the start. */
  readonly number: number;
  fields: Fields;
}

/** What both sides of a connection see alike. */
const sharedByConnection = ["status", "active_action_type", "active_action_updated_at"];

export class Memory {
  readonly #description: Description;
  readonly #views: MemoryViews;
  readonly #assumed: readonly Assumption[];
  #records: MemoryRecord[] = [];
  #owners = new Set<string>();
  #created = 0;

  constructor(description: Description, assumed: readonly Assumption[]) {
    this.#description = description;
    this.#views = new MemoryViews(description);
    this.#assumed = assumed;
    this.reset();
  }

  /** Whether the memory, and not an example, responds to an operation. */
  knows(operationId: OperationId | undefined): boolean {
    return operationId !== undefined && acts[operationId] !== undefined;
  }

  /** A sentence, if a request is for a page that the mock cannot put together. */
  objection(read: ReadRequest): string | undefined {
    const { operation } = read.route;
    const found = operation && acts[operation.operationId];
    if (operation === undefined || found?.does !== "list") return undefined;
    const page = pageOf(this.#ownedBy(found.kind, read), read.request.query, operation);
    return typeof page === "string" ? page : undefined;
  }

  async respond(read: ReadRequest): Promise<ComposedAnswer> {
    const operation = read.route.operation as DescribedOperation;
    const found = acts[operation.operationId] as Act;
    if (found.within !== undefined && this.#find(found.within, read) === undefined)
      return this.#notFound(found.within, read);
    switch (found.does) {
      case "create":
        return this.#show(await this.#create(found.kind, operation, read), operation);
      case "list": {
        const page = pageOf(this.#ownedBy(found.kind, read), read.request.query, operation);
        if (typeof page === "string") return errorAnswer(501, page);
        const items = page.items.map((fields) => this.#views.view(fields, operation));
        return toJson(operation.success.status, { items, total_items: page.total });
      }
      default: {
        const record = this.#find(found.kind, read);
        if (record === undefined) return this.#notFound(found.kind, read);
        return this.#act(found, record, operation, read);
      }
    }
  }

  /** Changes every record that has this id. */
  advance(id: string, change: Fields, allowUnknownEnumValues: boolean): void {
    const found = this.#records.filter(
      ({ kind, fields }) =>
        kind !== "organization" &&
        String(fields[kinds[kind].idField]).toLowerCase() === String(id).toLowerCase(),
    );
    if (found.length === 0) {
      throw new InputError([
        `advance: the mock remembers nothing with the id ${JSON.stringify(id)}; pass the id that a create or an upload returned, or that of the other organization for a connection`,
      ]);
    }
    const problems = found.flatMap((record) => this.#findProblems(record, change, allowUnknownEnumValues));
    if (problems.length > 0)
      throw new InputError([...new Set(problems)].map((problem) => `advance: ${problem}`));
    for (const record of found) {
      this.#change(record, change);
      if (record.kind === "action") this.#showRequest(record.fields);
    }
  }

  reset(): void {
    this.#records = [];
    this.#owners.clear();
    this.#created = 0;
    for (const [kind, { target }] of Object.entries(kinds)) {
      const organization = target === "host" ? hostId : guestId;
      this.#seed(kind as Kind, kind === "documentRequest" ? [organization, guestId] : [organization]);
    }
  }

  async #create(kind: Kind, operation: DescribedOperation, read: ReadRequest): Promise<MemoryRecord> {
    const number = this.#created;
    this.#created += 1;
    const { idField, examples } = kinds[kind];
    const parties = partiesOf(kind, read);
    const example: Fields = Object.assign(
      {},
      ...examples.map((operationId) => this.#example(operationId, parties)),
    );
    const fields: Fields = {
      ...later(example, number),
      ...(idField === "id" && { id: `00000000-0000-4000-8000-${String(number + 1).padStart(12, "0")}` }),
      ...this.#views.sent(operation, read, example),
      ...(await describeUpload(read.request.body)),
      ...ownFields(kind, read),
    };
    const record: MemoryRecord = { kind, owner: ownerOf(kind, read), number, fields };
    if (kind === "hostConnection") this.#connect(record, parties);
    else this.#records.push(record);
    // Of two uploads side by side, the second may have been read first.
    this.#records.sort((one, other) => one.number - other.number);
    if (kind === "action") this.#showRequest(fields);
    return record;
  }

  /** Both sides of a new connection, in place of an earlier one between the two. */
  #connect(record: MemoryRecord, { host, guest }: Parties): void {
    this.#seed("guestConnection", [host]);
    const other: MemoryRecord = {
      kind: "guestConnection",
      owner: host,
      number: record.number,
      fields: later(this.#example("getGuestConnection", { host, guest }), record.number),
    };
    this.#records = this.#records.filter((each) => !isConnection(each, host, guest));
    this.#records.push(record, other);
  }

  async #act(
    { does }: Act,
    record: MemoryRecord,
    operation: DescribedOperation,
    read: ReadRequest,
  ): Promise<ComposedAnswer> {
    const { operationId, success } = operation;
    if (does === "check") {
      if (success.body === undefined) return { status: success.status, headers: {}, body: undefined };
      return toJson(success.status, this.#example(operationId, partiesOf(record.kind, read)));
    }
    if (does === "delete") {
      this.#records = this.#records.filter((each) => each !== record);
      return { status: success.status, headers: {}, body: undefined };
    }
    if (operationId === "uploadTradeProfile") {
      const { original_filename: filename, mime_type } = await describeUpload(read.request.body);
      const data = { ...(record.fields["data"] as Fields), trade_profile_document: { filename } };
      record.fields = { ...record.fields, data };
      return toJson(success.status, { mime_type, filename });
    }
    if (does === "update") this.#update(record, operation, read);
    return this.#show(record, operation);
  }

  #update(record: MemoryRecord, operation: DescribedOperation, read: ReadRequest): void {
    const example = this.#example(operation.operationId, partiesOf(record.kind, read));
    const { status, updated_at, archived_at } = example;
    const { archived } = Object(read.request.body) as Fields;
    const change: Fields = {
      ...(operation.method === "PUT"
        ? this.#views.sent(operation, read, record.fields)
        : (Object(read.request.body) as Fields)),
      updated_at,
      ...(archived !== undefined && { archived_at: archived === true ? archived_at : null }),
    };
    if (operation.path.includes("/statuses/")) change["status"] = status;
    // The status of a canceled request is not documented: the response has none.
    if (operation.operationId === "cancelDocumentRequest") change["status"] = undefined;
    this.#change(record, change);
  }

  /** Of a connection, both sides change. */
  #change(record: MemoryRecord, change: Fields): void {
    record.fields = { ...record.fields, ...change };
    if (record.kind !== "hostConnection" && record.kind !== "guestConnection") return;
    const shared = Object.fromEntries(
      Object.entries(change).filter(([name]) => sharedByConnection.includes(name)),
    );
    const { host_organization_id, guest_organization_id } = record.fields;
    for (const other of this.#records)
      if (other !== record && isConnection(other, host_organization_id, guest_organization_id))
        other.fields = { ...other.fields, ...shared };
  }

  /** Only if the test assumes it: nobody has seen that a live connection shows an open request. */
  #showRequest({ host_organization_id, guest_organization_id, updated_at }: Fields): void {
    if (!this.#assumed.includes("connection shows the request")) return;
    const isOpen = this.#records.some(
      ({ kind, fields }) =>
        kind === "action" &&
        fields["status"] === "active" &&
        fields["host_organization_id"] === host_organization_id &&
        fields["guest_organization_id"] === guest_organization_id,
    );
    for (const record of this.#records)
      if (isConnection(record, host_organization_id, guest_organization_id))
        Object.assign(record.fields, {
          active_action_type: isOpen ? "analytics_request" : null,
          active_action_updated_at: isOpen ? updated_at : null,
        });
  }

  #findProblems({ kind, fields }: MemoryRecord, change: Fields, allowUnknownEnumValues: boolean): string[] {
    if (kind === "action" && !this.#assumed.includes("connection shows the request"))
      return [
        'no operation reads an analytics request; with `assume: ["connection shows the request"]`, its connection shows it',
      ];
    return this.#views.findProblems(kind, fields, change, allowUnknownEnumValues);
  }

  #ownedBy(kind: Kind, read: ReadRequest): Fields[] {
    const owner = ownerOf(kind, read);
    this.#seed(kind, owner.split(" "));
    return this.#records
      .filter((each) => each.kind === kind && each.owner === owner)
      .map(({ fields }) => fields);
  }

  #find(kind: Kind, read: ReadRequest): MemoryRecord | undefined {
    const owner = ownerOf(kind, read);
    const { idParameter = "", idField } = kinds[kind];
    const id = String(read.route.parameters[idParameter]).toLowerCase();
    this.#seed(kind, owner.split(" "));
    const found = this.#records.find(
      (each) =>
        each.kind === kind && each.owner === owner && String(each.fields[idField]).toLowerCase() === id,
    );
    if (found !== undefined || kind !== "organization") return found;
    const fields = this.#example("getOrganization", { host: hostId, guest: id });
    const record = { kind, owner, number: -1, fields };
    this.#records.push(record);
    return record;
  }

  #notFound(kind: Kind, read: ReadRequest): ComposedAnswer {
    const { noun, idParameter = "", examples } = kinds[kind];
    const id = read.route.parameters[idParameter];
    const isConnection = kind === "guestConnection" || kind === "hostConnection";
    const advice = isConnection
      ? "create it as the guest with `createHostConnection`, or use the organizations of the examples"
      : `it begins with its examples, and knows what operations such as \`${examples[0]}\` returned`;
    return errorAnswer(404, `the mock remembers no ${noun} ${id}: ${advice}`);
  }

  /** What an organization has before anything has been created. `[target, …the other ids in the path]` is the owner. */
  #seed(kind: Kind, [target = "", about]: readonly string[]): void {
    const owner = about === undefined ? target : `${target} ${about}`;
    if (this.#owners.has(`${kind} ${owner}`)) return;
    this.#owners.add(`${kind} ${owner}`);
    const parties =
      kinds[kind].target === "host"
        ? { host: target, guest: about ?? guestId }
        : { host: hostId, guest: target };
    for (const { examples, item } of kinds[kind].seeds) {
      const parts = examples.map(([operationId, example]) =>
        this.#example(operationId, parties, example, item),
      );
      this.#records.push({ kind, owner, number: -1, fields: Object.assign({}, ...parts) as Fields });
    }
  }

  /** An example of an operation, between these organizations. Of a list, one item. */
  #example(operationId: OperationId, { host, guest }: Parties, name?: string, item = 0): Fields {
    const { examples = {} } = this.#description.operations.get(operationId)?.success.body ?? {};
    const value = name === undefined ? Object.values(examples)[0] : examples[name];
    const text = JSON.stringify(value).replace(new RegExp(`${hostId}|${guestId}`, "g"), (id) =>
      id === hostId ? host : guest,
    );
    const fields = JSON.parse(text) as Fields;
    return Object.hasOwn(fields, "total_items") ? ((fields["items"] as Fields[])[item] as Fields) : fields;
  }

  #show({ fields }: MemoryRecord, operation: DescribedOperation): ComposedAnswer {
    return toJson(operation.success.status, this.#views.view(fields, operation));
  }
}

function toJson(status: number, value: unknown): ComposedAnswer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

function isConnection({ kind, fields }: MemoryRecord, host: unknown, guest: unknown): boolean {
  return (
    (kind === "hostConnection" || kind === "guestConnection") &&
    fields["host_organization_id"] === host &&
    fields["guest_organization_id"] === guest
  );
}

/** A second for each record that was created before, so that an order by time is the order of creation. */
function later(example: Fields, seconds: number): Fields {
  const { created_at: before } = example;
  if (typeof before !== "string") return example;
  const moment = new Date(Date.parse(`${before.slice(0, 19)}Z`) + seconds * 1_000).toISOString();
  const after = moment.slice(0, 19) + before.slice(19);
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, value === before ? after : value]),
  );
}
