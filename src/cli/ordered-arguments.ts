/**
 * The arguments with the command first, however they were given: options may stand before it (`--lang vi check a.yaml`), and
 * `help check` is `check --help`. Help on a command that does not exist asks for that command, so that it is told so.
 *
 * @param args the arguments as given
 * @param commands the names of all commands
 */
export function orderedArguments(args: readonly string[], commands: ReadonlySet<string>): string[] {
  const [first, second] = args;
  if (first === "help" && second !== undefined) return commands.has(second) ? [second, "--help", ...args.slice(2)] : args.slice(1);
  const at = first?.startsWith("-") ? args.findIndex((each) => commands.has(each)) : 0;
  const name = args[at];
  if (at > 0 && name !== undefined && !args.slice(0, at).includes("--")) return [name, ...args.slice(0, at), ...args.slice(at + 1)];
  const unknown = first !== undefined && first !== "help" && !first.startsWith("-") && !commands.has(first);
  return unknown ? args.filter((each) => each !== "--help" && each !== "-h") : [...args];
}
