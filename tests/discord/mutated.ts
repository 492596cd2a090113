/** Interactions as Discord sends them, of every kind, and what chance makes of them. */

const people = { user: { id: "222222222222222222", username: "somebody" }, permissions: "0" };
const head = { id: "111111111111111111", application_id: "1", token: "interaction-token", locale: "en-US" };
const option = (name: string, value: unknown, more: object = {}) => ({ type: 3, name, value, ...more });

export const INTERACTIONS: readonly object[] = [
  { type: 1, ...head },
  ...["quote", "compare", "figures", "timeline", "wording", "source", "sources", "about"].map((name) => ({
    ...head,
    type: 2,
    member: people,
    context: 0,
    data: { id: "1", name, type: 1, options: [option("query", "boat"), { type: 5, name: "private", value: true }] },
  })),
  {
    ...head,
    type: 4,
    member: people,
    data: { name: "quote", type: 1, options: [option("query", "b", { focused: true })] },
  },
  {
    ...head,
    type: 3,
    user: people.user,
    data: { component_type: 2, custom_id: "q:0:1:2" },
    message: { id: "333333333333333333", flags: 64, interaction_metadata: { user: people.user } },
  },
  {
    ...head,
    type: 2,
    member: people,
    data: {
      name: "Find quotations",
      type: 3,
      target_id: "444444444444444444",
      resolved: {
        messages: {
          "444444444444444444": {
            content: "the boat",
            embeds: [{ title: "a", fields: [{ name: "b", value: "c" }] }],
            components: [{ type: 10, content: "d" }],
            message_snapshots: [{ message: { content: "e" } }],
          },
        },
      },
    },
  },
];

const nested = () => JSON.parse(`${"[".repeat(2000)}${"]".repeat(2000)}`);
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => 0,
  () => -1,
  () => Number.NaN,
  () => "",
  () => "__proto__",
  () => "constructor",
  () => "\uD800",
  () => "x".repeat(5000),
  () => true,
  () => [],
  () => [null],
  () => ({}),
  () => ({ toString: null, valueOf: null }),
  () => JSON.parse('{"__proto__": {"type": 2}}'),
  nested,
];

/** An interaction with one to three of its values gone or put in place of by odd ones. */
export function mutated(next: () => number): unknown {
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const whole = { interaction: structuredClone(pick(INTERACTIONS)) };
  for (let count = 1 + Math.floor(next() * 3); count > 0; count--) {
    let holder = whole as Record<string, unknown>;
    let key = "interaction";
    while (next() < 0.8) {
      const inner = holder[key];
      if (typeof inner !== "object" || inner === null || Object.keys(inner).length === 0) break;
      holder = inner as Record<string, unknown>;
      key = pick(Object.keys(inner));
    }
    if (next() < 0.2) delete holder[key];
    else holder[key] = pick(ODD)();
  }
  return whole.interaction;
}
