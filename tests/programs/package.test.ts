import { execFile } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { folderWith, ROOT } from "../support.ts";

const run = promisify(execFile);

const PROGRAM = `
import { answerQuote, loadCorpus, openLibrary, readConfig, type Quotation } from "whose-words";

const { corpus } = await loadCorpus(readConfig({ CORPUS_DIR: ${JSON.stringify(join(ROOT, "examples"))} }));
if (!corpus) throw new Error("no corpus");
const { quotations } = answerQuote(openLibrary(corpus), { query: "boats", filter: {}, limit: 1 });
const [first] = quotations as [Quotation];
console.log(first.exact);
`;

test("another program of Node uses the answers as a package, with types", async () => {
  const folder = await folderWith({ "program.ts": PROGRAM, "package.json": '{ "type": "module" }' });
  await mkdir(join(folder, "node_modules"));
  await symlink(ROOT, join(folder, "node_modules", "whose-words"));
  const { stdout } = await run(process.execPath, ["program.ts"], { cwd: folder });
  expect(stdout).toContain("boat");
  const typescript = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const options = "--noEmit --strict --module nodenext --target esnext --allowImportingTsExtensions --skipLibCheck";
  const types = ["--typeRoots", join(ROOT, "node_modules", "@types"), "--types", "node"];
  await run(process.execPath, [typescript, ...options.split(" "), ...types, "program.ts"], { cwd: folder });
});
