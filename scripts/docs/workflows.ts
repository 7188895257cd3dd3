/** The workflows of `arazzo.yaml`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { root } from "./openapi.js";

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
