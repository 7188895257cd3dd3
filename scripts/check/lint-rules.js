/**
 * The rules that `openapi.yaml` must keep beyond Redocly's own. `redocly.yaml` turns them on, and
 * `test/scripts/lint-rules.slow.test.ts` shows each of them failing.
 *
 * | rule                 | what it requires                                                                             |
 * |----------------------|----------------------------------------------------------------------------------------------|
 * | operation-page       | every operation links its documentation page, by the page's title                            |
 * | known-scenarios      | `x-scenarios` lists guest, host or self, each once                                           |
 * | scenario-sentence    | the description's last sentence names exactly the scenarios of `x-scenarios`                 |
 * | inferred-reason      | `x-inferred` gives its reason, or the code of one (`x-inferred-codes`)                       |
 * | organization-headers | every operation on an organization's data takes both organization headers                    |
 * | list-shape           | every list returns `items` and `total_items`, both required                                  |
 * | property-description | every property has a description, its own or that of the schema it refers to                 |
 * | known-values         | the description of an open enum (`x-extensible-enum`) names its known values                 |
 * | error-response       | every operation has a `default` response with a JSON body, which describes its errors        |
 * | body-example         | every body of a request or a response has an example, as no test looks at a body without one |
 * | array-serialization  | every array in a query states `style` and `explode`, and why (`x-inferred`)                  |
 *
 * JavaScript, because Redocly loads it as it is.
 */

const pages = "https://docs.mycreditapp.ai/api-reference/";
const scenarios = ["guest", "host", "self"];
const organizationHeaders = ["Requester-Organization-ID", "Target-Organization-ID"];
/** Paths that belong to no organization: the token request, and the currencies, weights and ranges. */
const withoutOrganization = /^\/(oauth2|resources)\//;

function operationPage() {
  return {
    Operation(operation, { report, location }) {
      const { url, description } = operation.externalDocs ?? {};
      if (url?.startsWith(pages) && description) return;
      report({
        message: `\`externalDocs\` must have the url of the operation's documentation page, below ${pages}, and the page's title as its description`,
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

const scenarioSentence = /(?:^|\s)Allowed as (\w+(?: or \w+)*)\.$/;

function scenarioSentenceRule() {
  return {
    Operation(operation, { report, location }) {
      const allowed = Array.isArray(operation["x-scenarios"]) ? operation["x-scenarios"] : [];
      const [, named = ""] = scenarioSentence.exec(operation.description ?? "") ?? [];
      if (named.toLowerCase() === allowed.join(" or ")) return;
      const expected =
        allowed.length > 0
          ? `end with "Allowed as ${allowed.map((name) => name[0].toUpperCase() + name.slice(1)).join(" or ")}."`
          : "name no scenarios";
      report({
        message: `the description must ${expected}, as \`x-scenarios\` has it`,
        location: location.child("description"),
      });
    },
  };
}

/** A code of `x-inferred-codes`, alone or before a sentence. */
const inferredCode = /^([a-z]+(?:-[a-z]+)+)(?:\. [A-Z].*)?$/s;

function inferredReason() {
  let codes = {};
  function check(node, { report, location }) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, "x-inferred")) return;
    const reason = node["x-inferred"];
    const [, code] = (typeof reason === "string" && inferredCode.exec(reason.trim())) || [];
    if (code !== undefined) {
      if (Object.hasOwn(codes, code)) return;
    } else if (typeof reason === "string" && reason.trim().split(/\s+/).length >= 5) return;
    report({
      message:
        code === undefined
          ? "`x-inferred` must say, in a sentence, why this part is written down"
          : `\`x-inferred-codes\` does not have the code \`${code}\``,
      location: location.child("x-inferred"),
    });
  }
  // `any` sees the target of a reference; only `ref` sees the keywords beside the reference. `info` comes before them.
  return {
    Info(info) {
      codes = info["x-inferred-codes"] ?? {};
    },
    any: { enter: check },
    ref: { enter: check },
  };
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
      // Currencies, weights and ranges are plain arrays.
      if (schema?.type === "array") return;
      const items = schema?.properties?.items;
      const good =
        items?.type === "array" &&
        schema.properties.total_items !== undefined &&
        ["items", "total_items"].every((name) => schema.required?.includes(name));
      if (good) return;
      report({
        message: "a list must return an object that requires `items`, an array, and `total_items`",
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

function knownValues() {
  return {
    Schema(schema, { report, location }) {
      const values = schema["x-extensible-enum"];
      if (values === undefined) return;
      const missing = values.filter((value) => !schema.description?.includes(`\`${value}\``));
      if (missing.length === 0) return;
      report({
        message: `the description must name the known values: ${missing.join(", ")}`,
        location: location.child("x-extensible-enum"),
      });
    },
  };
}

function errorResponse() {
  return {
    Operation(operation, { report, location, resolve }) {
      const error = operation.responses?.default;
      const response = error?.$ref ? resolve(error).node : error;
      if (response?.content?.["application/json"]?.schema) return;
      report({
        message: `${operation.operationId} must have a \`default\` response with a JSON body, which describes its errors`,
        location: location.child("responses"),
      });
    },
  };
}

function bodyExample() {
  return {
    MediaType(body, { report, location }) {
      if (body.example !== undefined || Object.keys(body.examples ?? {}).length > 0) return;
      report({ message: "a body must have an example", location });
    },
  };
}

function arraySerialization() {
  return {
    Parameter(parameter, { report, location }) {
      if (parameter.in !== "query" || parameter.schema?.type !== "array") return;
      if (parameter.style === "form" && parameter.explode === true && parameter["x-inferred"]) return;
      report({
        message: `\`${parameter.name}\` must state \`style: form\`, \`explode: true\` and the reason (\`x-inferred\`)`,
        location,
      });
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
        "scenario-sentence": scenarioSentenceRule,
        "inferred-reason": inferredReason,
        "organization-headers": organizationHeadersRule,
        "list-shape": listShape,
        "property-description": propertyDescription,
        "known-values": knownValues,
        "error-response": errorResponse,
        "body-example": bodyExample,
        "array-serialization": arraySerialization,
      },
    },
  };
}
