import { beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../src/message/components.ts";
import type { Outcome, SandboxMessage } from "../../src/sandbox/server.ts";
import { pressOf, textsOf } from "../phone.ts";
import { isEphemeral, messageOf, type Pair, startPair, stopAfterAll } from "./support.ts";

/** The real discord.js client against the sandbox's server: every command, button and autocomplete, each way and in each place. */
describe.each(["gateway", "endpoint"] as const)("over the %s", (by) => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair({ by });
  });
  stopAfterAll();

  describe.each(["server", "dm"] as const)("in a %s", (place) => {
    const channel = () => pair[place];
    const run = (command: string, options: Record<string, string | boolean> = {}, target?: string) =>
      pair.sandbox.run({ user: pair.alice, channel: channel(), command, options, ...(target ? { target } : {}) });
    const press = (message: SandboxMessage, label: string, user = pair.alice) => {
      return pair.sandbox.press({ user, message: message.id, ...pressOf(message, label) });
    };
    const textOf = (message: SandboxMessage) => textsOf(message as unknown as Message).join("\n");
    const seenBy = (user: string) => pair.sandbox.messages({ user, channel: channel() }).map(({ id }) => id);

    test("/quote posts a quotation; its buttons open a private copy that pages in place", async () => {
      const posted = messageOf(await run("quote", { query: "passengers a week" }));
      expect(isEphemeral(posted)).toBe(false);
      const copy = messageOf(await press(posted, "Next"));
      expect(isEphemeral(copy)).toBe(true);
      expect(textOf(copy)).toContain("2 of 5");
      const turned = await press(copy, "Next");
      expect(turned.kind).toBe("updated");
      expect(messageOf(turned).id).toBe(copy.id);
      expect(textOf(messageOf(turned))).toContain("3 of 5");
      const back = messageOf(await press(messageOf(turned), "Previous"));
      expect(textOf(back)).toBe(textOf(copy));
      const untouched = pair.sandbox
        .messages({ user: pair.alice, channel: channel() })
        .find(({ id }) => id === posted.id);
      expect(untouched).toEqual(posted);
    });

    test("the context grows step by step, and back, and can be posted", async () => {
      const first = messageOf(await run("quote", { query: '"fewer boats"', private: true }));
      expect(isEphemeral(first)).toBe(true);
      const more = messageOf(await press(first, "More context"));
      const most = messageOf(await press(more, "More context"));
      expect(textOf(most).length).toBeGreaterThan(textOf(more).length);
      expect(textOf(messageOf(await press(most, "Less context")))).toBe(textOf(more));
      const posted = messageOf(await press(more, "Post here"));
      expect(isEphemeral(posted)).toBe(false);
    });

    test("Cite gives a citation privately", async () => {
      const posted = messageOf(await run("quote", { query: "tickets seasick" }));
      const citation = messageOf(await press(posted, "Cite"));
      expect(isEphemeral(citation)).toBe(true);
      expect(textOf(citation)).toContain("ref sc22-13a-u37");
      const bibtex = messageOf(await press(citation, "BibTeX"));
      expect(textOf(bibtex)).toContain("@misc{sc22-13a-u37,");
    });

    test("Remove deletes the answer for the one who asked", async () => {
      const posted = messageOf(await run("quote", { query: "tickets seasick" }));
      expect(await press(posted, "Remove")).toEqual({ kind: "acknowledged" });
      await pair.sandbox.until(() => !seenBy(pair.alice).includes(posted.id));
    });

    test("/source describes a document and pages through its passages; a reference leads back to one", async () => {
      const described = messageOf(await run("source", { document: "courier-2019-report" }));
      const passages = messageOf(await press(described, "Passages"));
      expect(textOf(passages)).toContain("Passages 1 to 4 of 13");
      const turned = messageOf(await press(passages, "Next"));
      expect(textOf(turned)).toContain("Passages 5 to");
      expect(isEphemeral(messageOf(await press(turned, "Post here")))).toBe(false);
      expect(textOf(messageOf(await run("source", { ref: "sc22-5a" })))).toContain("Nobody is cut off");
    });

    test("/compare sets issuers side by side and pages privately", async () => {
      const posted = messageOf(await run("compare", { topic: "Sunday boat" }));
      expect(textOf(posted)).toContain("Oldest first");
      expect(isEphemeral(messageOf(await press(posted, "Next")))).toBe(true);
    });

    test("/sources and /about answer", async () => {
      expect(textOf(messageOf(await run("sources", { country: "XB" })))).toContain("2 documents, oldest first");
      const about = messageOf(await run("about", { private: true }));
      expect(textOf(about)).toContain("Rank reflects words matched, not reliability");
      expect(isEphemeral(messageOf(await press(about, "Post here")))).toBe(false);
    });

    test("/wording posts how words differ, with the passage; Find this wording tells of a message privately", async () => {
      const posted = messageOf(await run("wording", { text: "Tickets get seasick" }));
      expect(isEphemeral(posted)).toBe(false);
      expect(textOf(posted)).toContain("left out: “**do not**”");
      const citation = messageOf(await press(posted, "Cite"));
      expect(isEphemeral(citation)).toBe(true);
      const found = messageOf(await run("Find this wording", {}, posted.id));
      expect(isEphemeral(found)).toBe(true);
      expect(textOf(found)).toContain("Tickets do not get seasick");
    });

    test("Next on a verdict compares the words with another place, privately, and goes on in place", async () => {
      const posted = messageOf(await run("wording", { text: "seven families moved" }));
      expect(textOf(posted)).toContain("1 of ");
      const second = await press(posted, "Next");
      expect(second.kind).not.toBe("updated");
      expect(isEphemeral(messageOf(second))).toBe(true);
      expect(textOf(messageOf(second))).toContain("2 of ");
      expect(textOf(messageOf(second))).toContain("This compares words, not what happened");
      expect(textOf(messageOf(second))).toMatch(/^-# Asked: seven families moved\n/);
      const turned = await press(messageOf(second), "Next");
      expect(turned.kind).toBe("updated");
    });

    test("Find quotations answers privately with the words of the chosen message", async () => {
      const content = "Does anybody know how many passengers a week there are?";
      const message = pair.sandbox.post({ user: pair.alice, channel: channel(), content });
      const found = messageOf(await run("Find quotations", {}, message.id));
      expect(isEphemeral(found)).toBe(true);
      expect(textOf(found)).toContain("passengers");
    });

    test.each([
      ["quote", "query", "passeng"],
      ["compare", "topic", "passeng"],
      ["timeline", "about", "passeng"],
      ["quote", "source", "courier"],
      ["quote", "speaker", "harbour"],
      ["source", "document", "easter"],
      ["sources", "issuer", "sko"],
      ["sources", "country", "ty"],
    ])("/%s completes %s", async (command, focused, value) => {
      const options = { [focused]: value };
      const outcome = await pair.sandbox.complete({ user: pair.alice, channel: channel(), command, options, focused });
      expect(outcome).toMatchObject({ kind: "choices" });
      expect((outcome as Extract<Outcome, { kind: "choices" }>).choices.length).toBeGreaterThan(0);
    });
  });

  test("a private answer is seen by nobody else", async () => {
    const { sandbox, alice, bob, server } = pair;
    const outcome = await sandbox.run({
      user: alice,
      channel: server,
      command: "quote",
      options: { query: "boat", private: true },
    });
    const { id } = messageOf(outcome);
    expect(sandbox.messages({ user: alice, channel: server }).map((message) => message.id)).toContain(id);
    expect(sandbox.messages({ user: bob, channel: server }).map((message) => message.id)).not.toContain(id);
  });

  test("a stranger's press gets that stranger a private view; only the asker and moderators can remove", async () => {
    const { sandbox, alice, bob, moderator, server } = pair;
    const use = { user: alice, channel: server, command: "quote", options: { query: "passengers a week" } };
    const posted = messageOf(await sandbox.run(use));
    const view = messageOf(await sandbox.press({ user: bob, message: posted.id, ...pressOf(posted, "Next") }));
    expect(view.visibleTo).toBe(bob);
    const refused = messageOf(await sandbox.press({ user: bob, message: posted.id, ...pressOf(posted, "Remove") }));
    expect(refused.visibleTo).toBe(bob);
    expect(sandbox.messages({ user: alice, channel: server }).map(({ id }) => id)).toContain(posted.id);
    await sandbox.press({ user: moderator, message: posted.id, ...pressOf(posted, "Remove") });
    await sandbox.until(() => !sandbox.messages({ user: alice, channel: server }).some(({ id }) => id === posted.id));
  });

  test("a view that somebody posted is theirs to remove", async () => {
    const { sandbox, alice, bob, server } = pair;
    const use = { user: alice, channel: server, command: "quote", options: { query: "passengers a week" } };
    const posted = messageOf(await sandbox.run(use));
    const view = messageOf(await sandbox.press({ user: bob, message: posted.id, ...pressOf(posted, "Next") }));
    const bobs = messageOf(await sandbox.press({ user: bob, message: view.id, ...pressOf(view, "Post here") }));
    const refused = await sandbox.press({ user: alice, message: bobs.id, ...pressOf(bobs, "Remove") });
    expect(messageOf(refused).visibleTo).toBe(alice);
    expect(await sandbox.press({ user: bob, message: bobs.id, ...pressOf(bobs, "Remove") })).toEqual({
      kind: "acknowledged",
    });
  });

  test("nobody is mentioned and nothing is logged of what was asked or who asked", async () => {
    const { sandbox, alice, server, logged } = pair;
    const query = `@everyone <@${alice}> <@&1> secretword`;
    const answer = messageOf(await sandbox.run({ user: alice, channel: server, command: "quote", options: { query } }));
    expect(answer.wouldMention).toBe(false);
    const all = sandbox.messages({ user: alice, channel: server });
    expect(all.some(({ wouldMention }) => wouldMention)).toBe(false);
    expect(logged.join("\n")).not.toMatch(new RegExp(`secretword|${alice}|${sandbox.token}`));
  });
});
