/** The session variant, sent through `client.fetch`. */
export default {
  mycreditapp: {
    input: "node_modules/mycreditapp/openapi-session.json",
    output: {
      target: "generated/orval.ts",
      client: "fetch",
      urlEncodeParameters: true,
      override: { mutator: { path: "clients/orval-mutator.ts", name: "send" } },
    },
  },
};
