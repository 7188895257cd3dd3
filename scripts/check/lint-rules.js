/**
 * The rules that `openapi.yaml` must keep beyond Redocly's own. `redocly.yaml` switches them on, and
 * `test/scripts/lint-rules.test.ts` shows each of them failing.
 *
 * | rule                        | what it asks for                                                             |
 * |-----------------------------|------------------------------------------------------------------------------|
 * | operation-page              | every operation links its page of the documentation                          |
 * | known-scenarios             | `x-scenarios` lists guest, host or self, each once                           |
 * | inferred-reason             | `x-inferred` gives its reason                                                |
 * | organization-headers        | every operation on an organization's data takes both organization headers    |
 * | list-shape                  | every list answers `items` and `total_items`, both required                  |
 * | property-description        | every property has a description, its own or that of the schema it refers to |
 *
 * JavaScript, for Redocly loads it as it is.
 */

const pages = "https://docs.mycreditapp.ai/api-reference/";
const scenarios = ["guest", "host", "self"];
const organizationHeaders = ["Requester-Organization-ID", "Target-Organization-ID"];
/** What belongs to no organization: the token request and the currencies. */
const withoutOrganization = /^\/(oauth2|resources)\//;

function operationPage() {
  return {
    Operation(operation, { report, location }) {
      if (operation.externalDocs?.url?.startsWith(pages)) return;
      report({
        message: `\`externalDocs.url\` must link the page of the operation, under ${pages}`,
        location,
      });
    },
  };
}

function knownScenarios() {
  return {
    Operation(operation, { report, location }) {
      const listed = operation["x-scenarios"];
      if (listed === undefined) return;
      const good =
        Array.isArray(listed) &&
        listed.length > 0 &&
        listed.every((scenario) => scenarios.includes(scenario)) &&
        new Set(listed).size === listed.length;
      if (good) return;
      report({
        message: `\`x-scenarios\` must list one or more of ${scenarios.join(", ")}, each once`,
        location: location.child("x-scenarios"),
      });
    },
  };
}

function inferredReason() {
  function check(node, { report, location }) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, "x-inferred")) return;
    const reason = node["x-inferred"];
    if (typeof reason === "string" && reason.trim().split(/\s+/).length >= 5) return;
    report({
      message: "`x-inferred` must say, in a sentence, why this part is written down",
      location: location.child("x-inferred"),
    });
  }
  // `any` is shown what a reference stands for; what is written beside the reference is shown to `ref` alone.
  return { any: { enter: check }, ref: { enter: check } };
}

function organizationHeadersRule() {
  return {
    PathItem(pathItem, { report, location, key, resolve }) {
      if (withoutOrganization.test(String(key))) return;
      for (const method of ["get", "put", "post", "patch", "delete"]) {
        const operation = pathItem[method];
        if (operation === undefined) continue;
        const parameters = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])];
        const names = parameters.map(
          (parameter) => (parameter.$ref ? resolve(parameter).node : parameter)?.name,
        );
        for (const header of organizationHeaders) {
          if (names.includes(header)) continue;
          report({
            message: `${operation.operationId} must take the header ${header}`,
            location: location.child(method),
          });
        }
      }
    },
  };
}

function listShape() {
  return {
    Operation(operation, { report, location, resolve }) {
      if (!operation.operationId?.startsWith("list")) return;
      const media = operation.responses?.["200"]?.content?.["application/json"];
      const schema = media?.schema?.$ref ? resolve(media.schema).node : media?.schema;
      // The currencies are a bare array, and need nothing to be told apart from a page.
      if (schema?.type === "array") return;
      const items = schema?.properties?.items;
      const good =
        items?.type === "array" &&
        schema.properties.total_items !== undefined &&
        ["items", "total_items"].every((name) => schema.required?.includes(name));
      if (good) return;
      report({
        message: "a list must answer an object that requires `items`, an array, and `total_items`",
        location: location.child("responses"),
      });
    },
  };
}

function propertyDescription() {
  return {
    SchemaProperties(properties, { report, location, resolve }) {
      for (const [name, schema] of Object.entries(properties)) {
        const description = schema.description ?? (schema.$ref && resolve(schema).node?.description);
        if (typeof description === "string" && description.trim() !== "") continue;
        report({
          message: `the property \`${name}\` must have a description`,
          location: location.child(name),
        });
      }
    },
  };
}

export default function mycreditapp() {
  return {
    id: "mycreditapp",
    rules: {
      oas3: {
        "operation-page": operationPage,
        "known-scenarios": knownScenarios,
        "inferred-reason": inferredReason,
        "organization-headers": organizationHeadersRule,
        "list-shape": listShape,
        "property-description": propertyDescription,
      },
    },
  };
}
