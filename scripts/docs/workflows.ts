/** The workflows of `arazzo.yaml` as Markdown: numbered steps, each with the client's method and its operation. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readClientMethods } from "./methods.js";
import { readOperations, root } from "./openapi.js";

export interface Step {
  stepId: string;
  description: string;
  operationId: string;
  successCriteria?: { condition: string }[];
  outputs?: Record<string, string>;
}
export interface Workflow {
  workflowId: string;
  summary: string;
  description: string;
  steps: Step[];
  outputs?: Record<string, string>;
}

export function readWorkflows(): Workflow[] {
  const text = readFileSync(new URL("arazzo.yaml", root), "utf8");
  return (parse(text) as { workflows: Workflow[] }).workflows;
}

/** The name of an operation without the source description that Arazzo puts before it. */
export function plainOperationId(step: Step): string {
  return step.operationId.replace(/^\$sourceDescriptions\.\w+\./, "");
}

/** Every workflow as a section: its summary, its description, its steps. */
export function describeWorkflows(): string {
  const sections = readWorkflows().map(
    (workflow) => `## ${workflow.summary}\n\n${workflow.description.trim()}\n\n${describeSteps(workflow)}`,
  );
  return `\n${sections.join("\n\n")}\n\n`;
}

function describeSteps(workflow: Workflow): string {
  const operations = readOperations();
  const methods = readClientMethods();
  const steps = workflow.steps.map((step, index) => {
    const id = plainOperationId(step);
    const operation = operations.find(({ operationId }) => operationId === id);
    if (operation === undefined) throw new Error(`arazzo.yaml: no operation ${step.operationId}`);
    const method = methods.find(({ operationId }) => operationId === id);
    const endpoint = `\`${operation.method} ${operation.path}\``;
    const conditions = (step.successCriteria ?? [])
      .map(({ condition }) => condition)
      .filter((condition) => !condition.startsWith("$statusCode"));
    const kept = Object.keys(step.outputs ?? {});
    const details = [
      method ? `\`${method.name}\`, ${endpoint}` : endpoint,
      ...(conditions.length > 0 ? [`Go on when ${conditions.map(describeCondition).join(" and ")}.`] : []),
      ...(kept.length > 0 ? [`Keep ${kept.map((name) => `\`${name}\``).join(", ")}.`] : []),
    ];
    const indent = " ".repeat(`${index + 1}. `.length);
    const description = step.description.trim().replace(/\s+/g, " ");
    return `${index + 1}. **${description}**\\\n${indent}${details.join(`\\\n${indent}`)}`;
  });
  return steps.join("\n");
}

/** Turns `$response.body#/items/0/status == 'success'` into "`items[0].status` is `success`". */
export function describeCondition(condition: string): string {
  const [, pointer, sign, value] = /^\$response\.body#\/(\S+) ([!=])= '?([^']*)'?$/.exec(condition) ?? [];
  if (pointer !== undefined) {
    const field = pointer.replace(/\/(\d+)(?=\/|$)/g, "[$1]").replaceAll("/", ".");
    return `\`${field}\` ${sign === "!" ? "is not" : "is"} \`${value}\``;
  }
  const entry = /^\$\.\.\[\?@\.id == \{[\w$.]*\.(\w+)\} && @\.(\w+) == '([^']*)'\]$/.exec(condition);
  if (entry === null) return `\`${condition}\``;
  const [, id, field, wanted] = entry;
  return `the entry whose \`id\` is \`${id}\` has the ${field} \`${wanted}\``;
}
