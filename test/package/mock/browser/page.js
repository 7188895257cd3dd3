/** A page: runs the check, and says what came of it. */
import { check } from "../check.js";

globalThis.result = check().catch((error) => [String(error?.stack ?? error)]);
