import { createHash } from "node:crypto";
import { findPassage } from "../src/documents/passage-id.ts";
import { textField } from "../src/message/components.ts";
import { type ListState, type ReportState, readReportId, reportId } from "../src/message/state.ts";
import { textsFor } from "../src/prose/texts.ts";
import type { Library } from "../src/search/library.ts";
import type { ButtonRequest, Effect, FormRequest } from "./command.ts";
import { notice } from "./shared.ts";

/** Characters that a report takes. */
const LONGEST = { reason: 1000, name: 100 } as const;

/** "Report an error" of a quotation in a list: asks what is wrong with it. */
export function openReport({ invoker }: ButtonRequest, { places, position, shown }: ListState): Effect | null {
  const place = places[position];
  return place ? openForm({ open: false, passage: place.passage, shown, verdict: null }, invoker.locale) : null;
}

/** The same of a verdict. */
export function pressReport({ customId, invoker }: ButtonRequest): Effect | null {
  const state = readReportId(customId);
  return state?.open ? openForm({ ...state, open: false }, invoker.locale) : null;
}

function openForm(state: ReportState, locale: string): Effect {
  const { title, reason, name } = textsFor(locale).report;
  const components = [
    textField({ name: "reason", label: reason, longest: LONGEST.reason, isLong: true, required: true }),
    textField({ name: "name", label: name, longest: LONGEST.name }),
  ];
  return { kind: "form", form: { custom_id: reportId(state), title, components } };
}

/** A report that was filled in, to be passed on. Nothing of who sent it goes along but what they have written. */
export function submitReport(library: Library, { customId, fields, invoker, settings }: FormRequest): Effect | null {
  const state = readReportId(customId);
  if (!state || state.open) return null;
  const texts = textsFor(invoker.locale);
  if (!settings.reports) return notice(library, texts, texts.reportsOff);
  const reason = fields.reason?.trim().slice(0, LONGEST.reason) ?? "";
  if (reason === "") return notice(library, texts, texts.emptyReport);
  const name = fields.name?.trim().slice(0, LONGEST.name) || null;
  const found = findPassage(library.byRef, state.passage);
  const text = found ? createHash("sha256").update(found.document.text).digest("hex") : null;
  const report = {
    reference: state.passage,
    document: found?.document.id ?? null,
    text,
    revision: library.corpus.revision,
    isSame: found?.same ?? false,
    shown: state.shown,
    verdict: state.verdict,
    reason,
    name,
  };
  return { kind: "task", task: { do: "report", by: invoker.id ?? "", report }, inPlace: false };
}
