/** Invokes the handler for each line of the standard input, and prints what it returns, as the runtime of AWS Lambda does. */
const { createInterface } = require("node:readline");
const { handler } = require("./handler.cjs");

createInterface({ input: process.stdin }).on("line", async (line) => {
  const result = await handler({ name: line }).catch(String);
  console.log(JSON.stringify(result));
});
