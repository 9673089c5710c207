/** Something that ends the command with one line for the user: a file that cannot be read, an option that makes no sense. */
export class CallError extends Error {
  override readonly name = "CallError";
}
