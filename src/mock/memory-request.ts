/** What a request says about the records that the mock remembers: whose they are, and what is sent. */
import { guestId, hostId } from "../../examples/operations.js";
import { type Fields, type Kind, kinds } from "./memory-kinds.js";
import type { ReadRequest } from "./requests.js";

/** The two organizations that the data of a request is about. */
export interface Parties {
  readonly host: string;
  readonly guest: string;
}

/** Whose records a request is about: its target, and each id in the path but that of the record itself. */
export function ownerOf(kind: Kind, { request, route }: ReadRequest): string {
  const others = Object.entries(route.parameters)
    .filter(([name]) => name !== kinds[kind].idParameter)
    .map(([, value]) => value);
  return [request.headers["target-organization-id"] ?? "", ...others].join(" ").toLowerCase();
}

export function partiesOf(kind: Kind, { request, route }: ReadRequest): Parties {
  const { "target-organization-id": target = "", "requester-organization-id": requester = "" } =
    request.headers;
  const { org_id, guest_org_id, host_org_id } = route.parameters;
  const { host_organization_id } = Object(request.body) as Fields;
  const [host, guest] =
    kinds[kind].target === "host"
      ? [target, org_id ?? guest_org_id ?? (requester === target ? guestId : requester)]
      : [String(host_organization_id ?? host_org_id ?? hostId), target];
  return { host: host.toLowerCase(), guest: guest.toLowerCase() };
}

/** What a request says about a record beside its body. */
export function ownFields(kind: Kind, { request, route }: ReadRequest): Fields {
  const requester = request.headers["requester-organization-id"];
  if (kind === "file") return { uploaded_by_organization_id: requester };
  if (kind === "issue")
    return { created_by_organization_id: requester, file_id: route.parameters["file_id"] };
  // The name belongs to the id of the example.
  if (kind === "invitation" && Object(request.body).parent_organization_id == null)
    return { parent_organization_name: null };
  return {};
}

/** What the response says about the file of a form. */
export async function describeUpload(body: unknown): Promise<Fields> {
  if (!(body instanceof FormData)) return {};
  const file = [...body.values()].find((part) => typeof part !== "string");
  if (file === undefined) return {};
  const { name, type, size } = file as File;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await (file as File).arrayBuffer()));
  return {
    original_filename: name,
    mime_type: type || "application/octet-stream",
    size_bytes: size,
    sha256: [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}
