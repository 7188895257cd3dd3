/** The workflows of `arazzo.yaml` as numbered steps of a guide page. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { listOperations, type OpenApi, root } from "./openapi.js";
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

export function renderWorkflow(workflow: Workflow, document: OpenApi): string {
  const operations = listOperations(document);
  const steps = workflow.steps.map((step) => {
    const operation = operations.find(({ operationId }) => operationId === plainOperationId(step));
    if (operation === undefined) throw new Error(`arazzo.yaml: no operation ${step.operationId}`);
    const kept = Object.keys(step.outputs ?? {}).map((name) => `<code>${escapeHtml(name)}</code>`);
    const conditions = (step.successCriteria ?? [])
      .map(({ condition }) => condition)
      .filter((condition) => !condition.startsWith("$statusCode"))
      .map((condition) => `<code>${escapeHtml(condition)}</code>`);
    const details = [
      `<code>${operation.method} ${escapeHtml(operation.path)}</code>`,
      ...(conditions.length > 0 ? [`goes on when ${conditions.join(" and ")}`] : []),
      ...(kept.length > 0 ? [`keeps ${kept.join(", ")}`] : []),
    ];
    return `<li><p><strong>${escapeHtml(step.description.trim())}</strong></p><p class="detail">${details.join("<br>")}</p></li>`;
  });
  return `<ol class="steps">${steps.join("\n")}</ol>\n`;
}
