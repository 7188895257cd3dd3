/** Rewrites the comments of openapi-typescript for editors: the description first, and without its tag. */
import ts from "typescript";
import { visitChildren } from "./type-names.js";

/** The node with each comment in it rewritten. */
export function withPlainComments<Node extends ts.Node>(node: Node): Node {
  const visit = (inner: ts.Node): ts.Node => {
    const visited = visitChildren(inner, visit);
    const comments = ts.getSyntheticLeadingComments(visited);
    if (comments === undefined) return visited;
    return ts.setSyntheticLeadingComments(
      visited,
      comments.map((comment) => ({ ...comment, text: toPlainComment(comment.text) })),
    );
  };
  return visit(node) as Node;
}

/** The node with this comment only. */
export function withComment<Node extends ts.Node>(node: Node, text: string | undefined): Node {
  if (text === undefined) return node;
  const kind = ts.SyntaxKind.MultiLineCommentTrivia;
  const comment = { kind, text: `* ${oneLine(text)} `, pos: -1, end: -1, hasTrailingNewLine: true } as const;
  return ts.setSyntheticLeadingComments(node, [comment]);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ").replaceAll("*/", "*\\/");
}

const descriptionTag = "@description ";

/** Rewrites the text between the slashes of a comment. */
function toPlainComment(text: string): string {
  const entries: string[] = [];
  for (const line of text.split("\n").map((each) => each.replace(/^\s*\*+ ?/, "").trimEnd())) {
    // A continued line is indented by four.
    if (line.startsWith("    ")) entries.push(`${entries.pop()}\n${line.slice(4)}`);
    else if (line === "" && entries.length > 0) entries.push(`${entries.pop()}\n`);
    else if (line !== "") entries.push(line);
  }
  const descriptions = entries.filter((entry) => entry.startsWith(descriptionTag));
  const tags = entries.filter((entry) => entry.startsWith("@") && !entry.startsWith(descriptionTag));
  const format = entries.filter((entry) => entry.startsWith("Format: "));
  const titles = entries.filter((entry) => !/^(@|Format: )/.test(entry));
  const prose = [...titles, ...descriptions.map((entry) => entry.slice(descriptionTag.length)), ...format];
  const lines = [prose.map((each) => each.trim()).join("\n\n"), ...tags.map((each) => each.trim())]
    .filter((each) => each !== "")
    .join("\n")
    .split("\n");
  if (lines.length === 1) return `* ${lines[0]} `;
  return `*\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n `;
}
