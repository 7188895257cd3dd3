/** The workflows of `arazzo.yaml` as numbered steps of a guide page. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readOperations, referenceAddress, root } from "./openapi.js";
import { escapeHtml } from "./shell.js";

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

/** Every workflow as a section of Markdown: its summary, its description, its steps. */
export function describeWorkflows(): string {
  return readWorkflows()
    .map((workflow) => `## ${workflow.summary}\n\n${workflow.description}\n${renderSteps(workflow)}`)
    .join("\n");
}

/** In HTML, for Markdown has no list that looks like a way. */
function renderSteps(workflow: Workflow): string {
  const operations = readOperations();
  const steps = workflow.steps.map((step) => {
    const operation = operations.find(({ operationId }) => operationId === plainOperationId(step));
    if (operation === undefined) throw new Error(`arazzo.yaml: no operation ${step.operationId}`);
    const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
    const conditions = (step.successCriteria ?? [])
      .map(({ condition }) => condition)
      .filter((condition) => !condition.startsWith("$statusCode"));
    const kept = Object.keys(step.outputs ?? {});
    const details = [
      `<a href="${referenceAddress(operation)}">${code(`${operation.method} ${operation.path}`)}</a>`,
      ...(conditions.length > 0 ? [`goes on when ${conditions.map(code).join(" and ")}`] : []),
      ...(kept.length > 0 ? [`keeps ${kept.map(code).join(", ")}`] : []),
    ];
    return `<li><p><strong>${escapeHtml(step.description.trim())}</strong></p><p class="detail">${details.join("<br>")}</p></li>`;
  });
  return `<ol class="steps">${steps.join("")}</ol>\n`;
}
