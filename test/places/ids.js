/** The organizations of the matrix: the server of `api.ts` treats each guest in its own way. */

export const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
/** Is asked, and the server responds. */
export const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
/** The server does not know it. */
export const unknownId = "a3c9e8f1-2b4d-4c6e-8f0a-000000000404";
/** The server carries the request out, and breaks the connection. */
export const breakingId = "a3c9e8f1-2b4d-4c6e-8f0a-000000000500";
/** Once its connection has been read, the server refuses every token that it has issued so far. */
export const revokingId = "a3c9e8f1-2b4d-4c6e-8f0a-000000000401";
/** A token that is always valid, for pages that must not hold a secret. */
export const givenToken = "given-token-of-the-matrix";
/** Is asked by a server component, and by a server action. */
export const askedByComponentId = "a3c9e8f1-2b4d-4c6e-8f0a-000000000201";
export const askedByActionId = "a3c9e8f1-2b4d-4c6e-8f0a-000000000202";
