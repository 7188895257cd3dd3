/** The test kit for Node: the mock of `mycreditapp/mock`, one on a port, data builders and contract tests. */
export * from "../mock/index.js";
export { type ContractOptions, contractSuite, type TestFunction } from "./contract-suite.js";
export { type HarRecorder, type RecordHarOptions, recordHar } from "./record-har.js";
export { type MockServer, type MockServerOptions, startMock } from "./start-mock.js";
