/** Loaded only where a role is assumed: with it comes an HTTP client that is larger than the rest of the action. */
export { getIDToken } from '@actions/core';
