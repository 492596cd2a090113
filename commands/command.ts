import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { Proposed, Task } from "../src/desk/task.ts";
import type { Form, Message } from "../src/message/components.ts";
import type { Picture } from "../src/message/picture.ts";
import type { Completion } from "../src/prose/completions.ts";
import type { Library } from "../src/search/library.ts";

/**
 * What the operator has set that answers depend on. `reports`: errors in quotations can be reported;
 * `hasSeveralCorpora`: other places may have other documents.
 */
export type Settings = {
  replies: "public" | "private";
  contact: string | null;
  reports?: boolean;
  hasSeveralCorpora?: boolean;
};

/**
 * Who asks, as far as an answer depends on it: whether they moderate, the language that they have chosen, and the
 * server's, null where there is no server. `id` goes only where a person does what is kept with who did it.
 */
export type Invoker = { moderates: boolean; locale: string; serverLocale: string | null; id?: string };

export type OptionValue = string | number | boolean;

/** A command as it was used. `target` is the text of the message that it was used on. */
export type CommandRequest = {
  subcommand?: string;
  /** Files that were handed over, by the option that took each; `size` in bytes. */
  files?: Readonly<Record<string, { url: string; name: string; size: number; type: string | null }>>;
  invoker: Invoker;
  settings: Settings;
  options: Readonly<Record<string, OptionValue>>;
  target: string | null;
};

/** A field that is being typed in, with what stands in the others. */
export type AutocompleteRequest = {
  invoker: Invoker;
  options: Readonly<Record<string, OptionValue>>;
  focused: { name: string; value: string };
};

/**
 * A pressed button or menu: its state, and of the message that it is on who sees it, whether the presser asked for it,
 * and the question that stands on top of it.
 */
export type ButtonRequest = {
  invoker: Invoker;
  settings: Settings;
  customId: string;
  /** What was chosen of a menu; null for a button. */
  chosen: string | null;
  /** What the presser has proposed for the corpus and not decided on yet. */
  proposed?: Proposed | null;
  message: { isPrivate: boolean; isOwn: boolean; asked: string | null };
};

/** A form that a person has filled in: its state, and what stands in its fields, by their names. */
export type FormRequest = {
  invoker: Invoker;
  settings: Settings;
  customId: string;
  fields: Readonly<Record<string, string>>;
};

/** A picture to draw, and the name by which the message shows it: `attachment://NAME` in a media gallery. */
export type NamedPicture = { name: string; picture: Picture };

/** `undrawn`: the message in its place, saying why, where a picture can't be drawn and there is more to show. */
export type Shown = { body: Message; pictures?: readonly NamedPicture[]; undrawn?: (why: string) => Message };

/**
 * What is to happen on Discord. A message has the pictures that are given with it, and none of before. What takes time
 * is a task: the person is told that it is under way, and what came of it takes the place of that.
 */
export type Effect =
  | ({ kind: "post" | "private" | "update" } & Shown)
  | { kind: "form"; form: Form }
  /** `inPlace`: in the place of the message that was pressed, which only the presser sees; else in a private one. */
  | { kind: "task"; task: Task; inPlace: boolean }
  | { kind: "remove" };

export type Command = {
  definition: RESTPostAPIApplicationCommandsJSONBody;
  run: (library: Library, request: CommandRequest) => Effect;
  /** Ways to complete the focused field, best first, in any number. */
  complete?: (library: Library, request: AutocompleteRequest) => Completion[];
  /** What a button of this command does; null where the button is none of this command's. */
  press?: (library: Library, request: ButtonRequest) => Effect | null;
  /** What a form of this command does once it is filled in; null where the form is none of this command's. */
  submit?: (library: Library, request: FormRequest) => Effect | null;
};
