import { type Candidate, serveTurns } from "./candidate.js";
import { roundsFor } from "./measure.js";
import { inTurns, type Result } from "./turns.js";

/** Something that several candidates do, each in a file of its own. */
export interface Job<Peer> {
  /** The file of each candidate in a folder, by its name in the table; this library comes first. */
  readonly folder: URL;
  readonly files: Readonly<Record<string, string>>;
  /** Where a candidate ends that would take hours. */
  readonly most?: Readonly<Record<string, number>>;
  /** Makes a candidate of what its file exports, for an input of a size. */
  readonly candidate: (peer: Peer, size: number) => Candidate | Promise<Candidate>;
  /** What is printed about a size. */
  readonly table: (size: number, results: readonly Result[]) => string;
}

/** Runs a job at each size on the command line, at three sizes if there is none; or serves as one of its candidates, when it was started as such. */
export async function runJob<Peer>({ folder, files, most = {}, candidate, table }: Job<Peer>): Promise<void> {
  const [first = "", ...more] = process.argv.slice(2);
  if (first === "candidate") {
    const [name = "", size] = more;
    return serveTurns(async () => {
      const peer = (await exportsOf(new URL(files[name] ?? "", folder))) as Peer | undefined; // Each file of the job exports the same.
      return peer && candidate(peer, Number(size));
    });
  }
  for (const size of (first === "" ? ["10000", "100000", "1000000"] : [first, ...more]).map(Number)) {
    const names = Object.keys(files).filter((name) => size <= (most[name] ?? Infinity));
    const results = await inTurns(names, size, roundsFor(size));
    const missing = names.filter((name) => !results.some((result) => result.name === name));
    if (missing.length > 0) console.log(`Left out: ${missing.join(", ")}. \`npm ci --prefix tests/bench\` installs what is not there.\n`);
    console.log(`${table(size, results)}\n`);
  }
}

/** What a file exports, or `undefined` when a package that it imports is not installed or does not run here, which is said. */
async function exportsOf(file: URL): Promise<unknown> {
  try {
    return await import(file.href) as unknown;
  } catch (error) {
    console.error(String(error).split("\n")[0]);
    return undefined;
  }
}
