import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What a publisher answers for a path: a page, or whatever the function does with the response. */
export type Answer = string | Buffer | ((response: ServerResponse, request: IncomingMessage) => void);

/** A publisher on this machine. `asked` lists the paths in the order in which they were asked for. */
export type Publisher = { origin: string; asked: IncomingMessage[]; answers: Record<string, Answer> };

export async function startPublisher(answers: Record<string, Answer>): Promise<Publisher> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = answers[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === "function") answer(response, request);
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answers };
}
