/** The test kit: a mock of the API, data builders and contract tests. For Node; needs `@stoplight/prism-cli`. */
export type { OperationId } from "../../generated/operations.js";
export type { ScriptedAnswer } from "./answers.js";
export { type Builders, build, type Override, type Overrides } from "./build.js";
export { type ContractOptions, contractSuite, type TestFunction } from "./contract-suite.js";
export type { FaultKind } from "./faults.js";
export { type Mock, type MockOptions, startMock } from "./mock.js";
export type { MockRequest } from "./requests.js";
