/**
 * `openapi-session.json`: `openapi.yaml` for clients that send through a session, which adds the token and the organization
 * headers. `overlays/session.overlay.yaml` says what differs.
 */
import { readFile, writeFile } from "node:fs/promises";
import { type OpenAPIOverlayOptions, openapiOverlay } from "openapi-format";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);

/** The parts of an overlay that are read. */
export interface Overlay {
  readonly actions: readonly { readonly target: string }[];
}

/**
 * Applies an overlay to a copy of the document.
 *
 * @throws Error if an action finds no target, as the document has then changed
 */
export async function applyOverlay(document: object, overlay: Overlay): Promise<object> {
  const { data, resultData } = await openapiOverlay(
    structuredClone(document) as never,
    {
      overlaySet: overlay,
    } as OpenAPIOverlayOptions,
  );
  const { unusedActions = [] } = resultData as { unusedActions?: Overlay["actions"] };
  if (unusedActions.length > 0)
    throw new Error(
      `the overlay finds nothing at ${unusedActions.map(({ target }) => target).join(" and ")}`,
    );
  return data as object;
}

export async function readSessionOverlay(): Promise<Overlay> {
  return parse(await readFile(new URL("overlays/session.overlay.yaml", root), "utf8")) as Overlay;
}

export async function writeSessionVariant(): Promise<void> {
  const document = parse(await readFile(new URL("openapi.yaml", root), "utf8")) as object;
  const variant = await applyOverlay(document, await readSessionOverlay());
  await writeFile(new URL("openapi-session.json", root), `${JSON.stringify(variant)}\n`);
}
