/** Its type is not inferred from the file, which is large, and is not there before it is first written. */
declare module "*/openapi.json" {
  const document: unknown;
  export default document;
}
