/** The headers of a response that says what it holds. */
export const json = { "content-type": "application/json" };
export const html = { "content-type": "text/html" };
