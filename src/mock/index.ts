/** A mock of the API in process, and builders of its data. For every platform with `fetch`. */
export type { OperationId } from "../../generated/operations.js";
export type { ScriptedAnswer } from "./answers.js";
export { type Builders, type BuildOptions, build, type Override, type Overrides } from "./build.js";
export { fake } from "./fake.js";
export type { FaultKind } from "./fault-kinds.js";
export type { Har } from "./har.js";
export type { Assumption } from "./memory.js";
export { createMock, type FailOptions, type Mock, type MockOptions } from "./mock.js";
export type { MockRequest, MockViolation } from "./requests.js";
