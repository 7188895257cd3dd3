/** `require` of the package, and errors of one copy of it seen by another. Prints the result as JSON. */
const one = require("mycreditapp");
const other = require("mycreditapp-copy");

async function main() {
  const client = new one.MyCreditApp({
    organizationId: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
    accessToken: "a",
  });
  const error = await client.analytics.request("not-an-id").catch((thrown) => thrown);
  const results = {
    "two copies": one.InputError !== other.InputError,
    "an error of this copy": error instanceof one.InputError,
    "an error of the other copy": error instanceof other.InputError,
    "the base of the other copy": error instanceof other.MyCreditAppError,
    "another class": !(error instanceof other.ApiError),
  };
  const wrong = Object.keys(results).filter((name) => !results[name]);
  return wrong.length === 0 || wrong.join(", ");
}

main().then((result) => console.log(JSON.stringify({ "require, instanceof": result })));
